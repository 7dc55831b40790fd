package trucewatch.web;

import java.nio.file.Path;
import java.time.InstantSource;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Importer;
import trucewatch.casebook.dataset.HeldFiles;

/// Where files of a case are imported. Only who may edit is given it, see [CaseDesk#imports].
///
/// @param path the folder of the case, or its agreement
/// @param by who imports, empty in local mode
/// @param pen through which a row written to the files comes into the log by the name of who writes
record Imports(Path path, InstantSource clock, String by, Reports.Pen pen) {
  Path folder() {
    return Casebook.folder(path);
  }

  HeldFiles held() {
    return new HeldFiles(folder());
  }

  Importer importer() {
    return new Importer(path, clock, _ -> {});
  }
}
