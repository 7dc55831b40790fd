DELETE FROM facet;
DELETE FROM log WHERE name = 'indexed';
