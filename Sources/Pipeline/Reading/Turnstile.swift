/// Lets the chunks of a piece through one at a time, in their order.
///
/// Workers take chunks in order, so the one whose turn it is never waits for another.
final class Turnstile: @unchecked Sendable {
  private let condition = Condition()
  /// Only touched while the condition is locked.
  private var next = 0
  /// True when nobody waits any more, and nothing is done.
  private var isGivenUp = false

  /// Waits for the turn of a chunk, does its work, and lets the next one through.
  ///
  /// Does nothing once the turnstile was given up: work that is done out of turn could be done by
  /// two at once.
  func pass<Failure: Error>(_ turn: Int, _ work: () throws(Failure) -> Void) throws(Failure) {
    condition.lock()
    while next != turn, !isGivenUp { condition.wait() }
    let mayWork = !isGivenUp
    condition.unlock()
    guard mayWork else { return }
    defer {
      condition.lock()
      next = turn + 1
      condition.broadcast()
      condition.unlock()
    }
    try work()
  }

  /// Lets everybody go on without having done their work, since the run has failed.
  func giveUp() {
    condition.lock()
    isGivenUp = true
    condition.broadcast()
    condition.unlock()
  }
}
