internal import Vocabulary

/// Merges the sorted runs of a counter table of all workers, name by name: rows of one key become
/// one.
struct CounterMerge {
  private var readers: [CounterRunReader] = []
  /// The readers that are not at their end, as a heap: the first has the first name.
  private var heap: [Int] = []
  /// The name that ``next()`` found last.
  private(set) var name: [UInt8] = []
  /// The rows of that name by their keys, each key once.
  private(set) var rows: [CounterTable.Entry] = []

  /// Begins to merge runs, each with the file that it stands in.
  init(runs: [(file: SpillFile, run: Range<Int64>)]) throws(Complaint) {
    let bufferSize = min(65_536, 4_194_304 / max(1, runs.count))
    for (file, run) in runs {
      readers.append(try CounterRunReader(file: file, run: run, bufferSize: bufferSize))
    }
    heap = readers.indices.filter { !readers[$0].isAtEnd }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(from: place) }
  }

  /// Goes on to the next name and gathers its rows; false at the end.
  mutating func next() throws(Complaint) -> Bool {
    guard let first = heap.first else { return false }
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: readers[first].name)
    rows.removeAll(keepingCapacity: true)
    try takeFirst()
    var isAlone = true
    while let reader = heap.first, readers[reader].name == name {
      try takeFirst()
      isAlone = false
    }
    if !isAlone { combine() }
    return true
  }

  /// Makes one row of the rows of each key.
  private mutating func combine() {
    // Runs follow each other in time, so that little is out of order.
    rows.sort { $0.key < $1.key }
    var kept = 0
    for place in 1..<rows.count {
      if rows[place].key == rows[kept].key {
        rows[kept].count += rows[place].count
        rows[kept].bytes += rows[place].bytes
      } else {
        kept += 1
        rows[kept] = rows[place]
      }
    }
    rows.removeSubrange((kept + 1)...)
  }

  private mutating func takeFirst() throws(Complaint) {
    try readers[heap[0]].takeRows(into: &rows)
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
