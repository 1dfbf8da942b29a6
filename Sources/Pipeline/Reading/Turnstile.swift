/// Lets the chunks of a piece through one at a time, in their order.
///
/// Workers take chunks in order, so the one whose turn it is never waits for another.
final class Turnstile: @unchecked Sendable {
  private let condition = Condition()
  /// Only touched while the condition is locked.
  private var next = 0
  /// True when nobody need wait any more.
  private var isOpen = false

  /// Waits for the turn of a chunk, does its work, and lets the next one through.
  func pass<Failure: Error>(_ turn: Int, _ work: () throws(Failure) -> Void) throws(Failure) {
    condition.lock()
    while next != turn, !isOpen { condition.wait() }
    condition.unlock()
    defer {
      condition.lock()
      next = turn + 1
      condition.broadcast()
      condition.unlock()
    }
    try work()
  }

  /// Lets everybody through.
  func open() {
    condition.lock()
    isOpen = true
    condition.broadcast()
    condition.unlock()
  }
}
