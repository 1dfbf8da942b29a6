internal import Dispatch
internal import Markup
internal import Pipeline

/// Shows on a terminal how far a long reading is.
final class ProgressBar {
  private let timer: (any DispatchSourceTimer)?
  private let terminal: Terminal

  /// Begins to show the progress of a reading.
  init(terminal: Terminal, progress: ReadingProgress) {
    self.terminal = terminal
    guard terminal.showsProgress else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
    timer.setEventHandler { [terminal] in
      let total = progress.bytesExpected
      guard total > 0 else { return }
      let read = min(progress.bytesRead, total)
      let percent = Int(read * 100 / total)
      let bar = String(repeating: "#", count: percent / 4)
      terminal.progress(
        "[\(TerminalText.padded(bar, to: 25))] \(percent) % of \(total / 1_000_000) MB")
    }
    timer.resume()
    self.timer = timer
  }

  /// Takes the bar away.
  func end() {
    guard let timer else { return }
    timer.cancel()
    terminal.progress("")
  }
}
