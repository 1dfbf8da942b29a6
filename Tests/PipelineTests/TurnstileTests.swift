import Dispatch
import Synchronization
import Testing

@testable import Pipeline

struct TurnstileTests {
  @Test func `lets chunks through in their order`() {
    let turnstile = Turnstile()
    let order = Mutex<[Int]>([])
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while true {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < 200 else { return }
        turnstile.pass(turn) { order.withLock { $0.append(turn) } }
      }
    }
    #expect(order.withLock { $0 } == Array(0..<200))
  }

  @Test func `one that was given up holds nobody up and does nothing`() {
    let turnstile = Turnstile()
    let works = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 { turnstile.giveUp() }
      turnstile.pass(7) { works.add(1, ordering: .relaxed) }
    }
    #expect(works.load(ordering: .relaxed) == 0)
  }
}
