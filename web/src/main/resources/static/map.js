// Draws the map of a case with Leaflet, without tiles and without asking any other host. Every text
// comes from the page or from the case, and goes into the page as text, never as markup.
(function () {
  'use strict';
  const box = document.getElementById('map');
  if (!box || !window.L) { return; }
  const L = window.L;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(box, { attributionControl: false, zoomAnimation: !still, fadeAnimation: !still, zoomSnap: 0.25 });
  const zones = L.featureGroup().addTo(map);
  const incidents = L.featureGroup().addTo(map);
  let fitted = false;
  let asked = 0;

  function lines(texts) {
    const node = document.createElement('div');
    texts.filter(Boolean).forEach(text => {
      const line = document.createElement('p');
      line.dir = 'auto';
      line.textContent = text;
      node.append(line);
    });
    return node;
  }
  function fill(text, parts) {
    return parts.reduce((whole, part, i) => whole.replace('{' + i + '}', part), text);
  }
  function control(zone) {
    return zone.control.length === 0
      ? [box.dataset.nobody]
      : (zone.differs ? [box.dataset.differs] : []).concat(
          zone.control.map(told => fill(box.dataset.says, [told.actor, told.by, told.since])));
  }
  function style(zone) {
    return 'zone ' + (zone.differs ? 'zone-differs' : zone.holder < 0 ? 'zone-none' : 'zone-' + zone.holder % 8);
  }
  function drawZone(zone) {
    const group = L.featureGroup();
    zone.shapes.forEach(shape => {
      const options = { className: style(zone), weight: 1.5, dashArray: zone.differs ? '6 4' : null };
      const flat = shape.lines[0];
      const layer = shape.area ? L.polygon(shape.lines, options)
        : flat.length === 1 ? L.circleMarker(flat[0], Object.assign({ radius: 5 }, options))
          : L.polyline(flat, options);
      layer.addTo(group);
    });
    if (zone.shapes.length === 0) { return; }
    const about = zone.incidents > 0 ? [fill(box.dataset.incidents, [zone.incidents])] : [];
    group.bindPopup(() => lines([zone.name].concat(control(zone), about)));
    group.addTo(zones);
    const middle = group.getBounds().getCenter();
    const label = document.createElement('span');
    label.textContent = zone.name + (zone.incidents > 0 ? ' · ' + zone.incidents : '');
    L.tooltip({ permanent: true, direction: 'center', className: 'zone-name' })
      .setLatLng(middle).setContent(label).addTo(zones);
  }
  function drawIncident(one) {
    if (one.spot.length === 0) { return; }
    const rough = one.metres >= 100;
    const layer = rough
      ? L.circle(one.spot, { radius: one.metres, className: 'incident rough', weight: 1.5, dashArray: '3 3' })
      : L.circleMarker(one.spot, { radius: 6, className: 'incident', weight: 1.5 });
    const within = rough ? fill(box.dataset.within, [one.metres]) : '';
    layer.bindPopup(() => lines([one.when + ' · ' + one.what, one.where, one.who, one.answer, within]));
    layer.addTo(incidents);
  }
  function draw(answer) {
    zones.clearLayers();
    incidents.clearLayers();
    const size = zone => zone.shapes.length ? L.polygon(zone.shapes.map(s => s.lines[0])).getBounds() : null;
    const area = b => b ? (b.getNorth() - b.getSouth()) * (b.getEast() - b.getWest()) : 0;
    answer.zones.slice().sort((a, b) => area(size(b)) - area(size(a))).forEach(drawZone);
    answer.incidents.forEach(drawIncident);
    if (!fitted) {
      const all = L.featureGroup([zones, incidents]).getBounds();
      if (all.isValid()) { map.fitBounds(all, { padding: [12, 12], animate: false, maxZoom: 15 }); fitted = true; }
    }
    box.dataset.drawn = answer.day;
  }
  function withDay(address, day) {
    const url = new URL(address, location.href);
    if (day) { url.searchParams.set('at', day); }
    return url;
  }
  function show(day) {
    const mine = ++asked;
    fetch(withDay(box.dataset.shapes, day), { credentials: 'same-origin' })
      .then(response => response.ok ? response.json() : Promise.reject(new Error(String(response.status))))
      .then(found => { if (mine === asked) { draw(found[0]); } })
      .catch(() => {});
  }

  const slider = document.getElementById('map-day');
  const shown = document.getElementById('map-day-shown');
  const DAY = 86400000;
  const first = Date.parse(slider.dataset.first + 'T00:00:00Z');
  const number = day => Math.round((Date.parse(day + 'T00:00:00Z') - first) / DAY);
  const date = days => new Date(first + days * DAY).toISOString().slice(0, 10);
  slider.max = String(Math.max(1, number(slider.dataset.last)));
  slider.value = String(number(slider.dataset.day));
  let wait;
  slider.addEventListener('input', () => {
    const day = date(Number(slider.value));
    shown.textContent = day;
    slider.setAttribute('aria-valuetext', day);
    clearTimeout(wait);
    wait = setTimeout(() => {
      show(day);
      window.htmx.ajax('GET', withDay(box.dataset.list, day).toString(), { target: '#map-list', swap: 'innerHTML' });
      const field = document.querySelector('.ask input[name="at"]');
      if (field) { field.value = day; }
      history.replaceState(null, '', withDay(location.href, day));
    }, 200);
  });
  document.getElementById('day-form').addEventListener('submit', event => event.preventDefault());
  map.setView([0, 0], 2);
  show('');
})();
