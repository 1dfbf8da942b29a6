/// What the program tells whoever called it.
enum ExitCode: Int32, Sendable {
  /// Done; nothing new, or another run at work, is done too.
  case done = 0
  /// Something was flagged, and `--fail-if-flagged` was given.
  case flagged = 1
  /// Trouble, also when everything else was done.
  case trouble = 2
}
