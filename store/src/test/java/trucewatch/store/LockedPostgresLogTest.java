package trucewatch.store;

/// A locked log on a server does all that another does.
class LockedPostgresLogTest extends PostgresLogTest {
  @Override
  Place freshPlace() throws Exception {
    Place place = super.freshPlace();
    LockedSqliteLogTest.lock(place);
    return place;
  }

  @Override
  boolean isLocked() {
    return true;
  }
}
