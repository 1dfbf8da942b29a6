/// The automaton of Aho and Corasick: after each byte its state is the longest beginning of a
/// marker that the bytes so far end with.
struct ByteAutomaton: Sendable {
  /// The state before the first byte.
  static let start: Int32 = 0

  /// For each state, the next state for each of the 256 bytes.
  private var next: [Int32]
  /// For each state, the markers that end there, without those of ``shorter``.
  private var markers: [[Int]]
  /// For each state, the next shorter state at which a marker ends; `start` when there is none.
  private var shorter: [Int32]
  /// For each state, whether any marker ends there.
  private var isEnd: [Bool]

  /// Makes the automaton of `texts`; empty ones are left out.
  init(_ texts: [[UInt8]]) {
    next = Array(repeating: -1, count: 256)
    markers = [[]]
    shorter = [0]
    isEnd = [false]
    for (number, text) in texts.enumerated() where !text.isEmpty { add(text, number: number) }
    link()
  }

  /// The state after one more byte.
  func step(from state: Int32, by byte: UInt8) -> Int32 { next[Int(state) << 8 | Int(byte)] }

  /// True when a marker ends at a state.
  func ends(_ state: Int32) -> Bool { isEnd[Int(state)] }

  /// Gives the number of each marker that ends at a state.
  func eachMarker(at state: Int32, _ body: (Int) -> Void) {
    var state = Int(state)
    while state != 0 {
      for marker in markers[state] { body(marker) }
      state = Int(shorter[state])
    }
  }

  private mutating func add(_ text: [UInt8], number: Int) {
    var state = 0
    for byte in text {
      let edge = state << 8 | Int(byte)
      if next[edge] < 0 {
        next[edge] = Int32(markers.count)
        next.append(contentsOf: repeatElement(-1, count: 256))
        markers.append([])
        shorter.append(0)
        isEnd.append(false)
      }
      state = Int(next[edge])
    }
    markers[state].append(number)
    isEnd[state] = true
  }

  /// Fills in, by growing length, where each state goes when a marker breaks off.
  private mutating func link() {
    var fallback = [Int32](repeating: 0, count: markers.count)
    var queue: [Int] = [0]
    var taken = 0
    while taken < queue.count {
      let state = queue[taken]
      taken += 1
      for byte in 0..<256 {
        let edge = state << 8 | byte
        let onBreak = state == 0 ? 0 : next[Int(fallback[state]) << 8 | byte]
        guard next[edge] >= 0 else {
          next[edge] = onBreak
          continue
        }
        let child = Int(next[edge])
        fallback[child] = onBreak
        let hasMarker = !markers[Int(onBreak)].isEmpty
        shorter[child] = hasMarker ? onBreak : shorter[Int(onBreak)]
        isEnd[child] = isEnd[child] || isEnd[Int(onBreak)]
        queue.append(child)
      }
    }
  }
}
