internal import Vocabulary

/// Merges the sorted runs of a counter table of all workers: rows of one key become one.
struct CounterMerge {
  private var readers: [CounterRunReader] = []
  /// The readers that are not at their end, as a heap: the first has the first row.
  private var heap: [Int] = []
  /// The name of the row that ``next()`` gave last.
  private(set) var name: [UInt8] = []
  /// True when that row is the first of its name.
  private(set) var isNewName = true
  private var isAtStart = true

  /// Begins to merge runs, each with the file that it stands in.
  init(runs: [(file: SpillFile, run: Range<Int64>)]) throws(Complaint) {
    let bufferSize = min(65_536, 4_194_304 / max(1, runs.count))
    for (file, run) in runs {
      readers.append(try CounterRunReader(file: file, run: run, bufferSize: bufferSize))
    }
    heap = readers.indices.filter { !readers[$0].isAtEnd }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(from: place) }
  }

  /// The next row with everything that was counted under its key; `nil` at the end.
  mutating func next() throws(Complaint) -> CounterTable.Entry? {
    guard let first = heap.first else { return nil }
    isNewName = isAtStart || readers[first].name != name
    isAtStart = false
    if isNewName { name = readers[first].name }
    var row = readers[first].row
    try advanceFirst()
    while let reader = heap.first, readers[reader].row.key == row.key,
      readers[reader].name == name
    {
      row.count += readers[reader].row.count
      row.bytes += readers[reader].row.bytes
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
    siftDown(from: 0)
  }

  private mutating func siftDown(from start: Int) {
    var place = start
    while true {
      let left = 2 * place + 1
      guard left < heap.count else { return }
      let right = left + 1
      let child =
        right < heap.count && readers[heap[right]].precedes(readers[heap[left]]) ? right : left
      guard readers[heap[child]].precedes(readers[heap[place]]) else { return }
      heap.swapAt(child, place)
      place = child
    }
  }
}
