package trucewatch.cli;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.InstantSource;

/// What every command is given to work with; made once, in [Main].
///
/// @param clock the only source of the present
/// @param in answers to questions
/// @param home the folder that Trucewatch was started from, where the example cases lie
record Desk(InstantSource clock, Screen screen, BufferedReader in, Path home) {}
