internal import Glibc

/// Where the program prints; rooms print nothing themselves.
struct Terminal: Sendable {
  /// True when standard error is a terminal, where a progress bar makes sense.
  let showsProgress: Bool

  /// Looks at what the standard streams are.
  init() { showsProgress = isatty(2) == 1 }

  /// Prints text on standard output.
  func print(_ text: String, terminator: String = "\n") {
    Terminal.write(text + terminator, to: 1)
  }

  /// Prints text on standard error.
  func note(_ text: String) { Terminal.write(text + "\n", to: 2) }

  /// Shows a line on standard error that the next one replaces.
  func progress(_ text: String) {
    guard showsProgress else { return }
    Terminal.write("\r\u{1B}[K\(text)", to: 2)
  }

  /// Writes everything, however often the system interrupts; a closed pipe ends the program, as
  /// it does others in a pipeline.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        // why unsafe: `write` reads at most what is left of the text.
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { exit(ExitCode.trouble.rawValue) }
        done += count
      }
    }
  }
}
