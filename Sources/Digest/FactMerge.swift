internal import Vocabulary

/// Merges the sorted facts of all workers: rows of one key become one.
struct FactMerge {
  private var readers: [FactRunReader]
  /// The readers that are not at their end, as a heap: the first has the first row.
  private var heap: [Int] = []

  /// Begins to merge runs, each with the file that it stands in.
  init(runs: [(file: SpillFile, run: Range<Int64>)]) throws(Complaint) {
    let bufferSize = min(65_536, 4_194_304 / max(1, runs.count))
    readers = []
    for (file, run) in runs {
      readers.append(try FactRunReader(file: file, run: run, bufferSize: bufferSize))
    }
    for place in readers.indices where !readers[place].isAtEnd {
      heap.append(place)
      siftUp(heap.count - 1)
    }
  }

  /// The next row with everything that was counted under its key; `nil` at the end.
  mutating func next() throws(Complaint) -> FactRow? {
    guard let first = heap.first else { return nil }
    var row = readers[first].row
    try advanceFirst()
    while let reader = heap.first, readers[reader].row.hasKey(of: row) {
      row.value.add(readers[reader].row.value)
      try advanceFirst()
    }
    return row
  }

  private mutating func advanceFirst() throws(Complaint) {
    try readers[heap[0]].advance()
    if readers[heap[0]].isAtEnd {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    siftDown()
  }

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    readers[heap[first]].row.precedes(readers[heap[second]].row)
  }

  private mutating func siftUp(_ start: Int) {
    var place = start
    while place > 0, precedes(place, (place - 1) / 2) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func siftDown() {
    var place = 0
    while true {
      let left = 2 * place + 1
      guard left < heap.count else { return }
      let right = left + 1
      let child = right < heap.count && precedes(right, left) ? right : left
      guard precedes(child, place) else { return }
      heap.swapAt(child, place)
      place = child
    }
  }
}
