internal import Glibc

/// Looks for many byte strings at once in files of any size.
///
/// It is the automaton of Aho and Corasick (1975), so a marker is found wherever it stands, also
/// across the borders of blocks; a file is read once, 64 KiB at a time.
///
///     let search = ByteSearch(markers: [Array("jsmith".utf8)])
///     try search.find(in: [path])  // where each marker first stands in each file
public struct ByteSearch: Sendable {
  /// Where a marker was found.
  public struct Hit: Hashable, Sendable {
    /// The marker's place in the list that was searched for.
    public var marker: Int
    /// The file.
    public var path: String
    /// The offset of the marker's first byte.
    public var offset: Int64
  }

  private static let blockSize = 65_536

  private let automaton: ByteAutomaton
  private let lengths: [Int]

  /// Makes a search for `markers`; an empty one is never found.
  public init(markers: [[UInt8]]) {
    automaton = ByteAutomaton(markers)
    lengths = markers.map(\.count)
  }

  /// Where each marker first stands in each file that is there; a missing file holds none.
  public func find(in paths: [String]) throws(StoreFault) -> [Hit] {
    var hits: [Hit] = []
    for path in paths { hits += try find(in: path) }
    return hits
  }

  /// The places at which markers first stand in bytes that come in blocks, such as those of an
  /// inflated file; `next` gives an empty block at the end.
  ///
  /// - Parameter path: What the hits call it.
  public func find<Failure: Error>(
    inBlocksOf path: String, next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [Hit] {
    var found: [Int: Int64] = [:]
    var state = ByteAutomaton.start
    var offset: Int64 = 0
    while true {
      let block = try next()
      if block.isEmpty { break }
      for byte in block {
        state = automaton.step(from: state, by: byte)
        offset += 1
        guard automaton.ends(state) else { continue }
        automaton.eachMarker(at: state) { marker in
          if found[marker] == nil { found[marker] = offset - Int64(lengths[marker]) }
        }
      }
    }
    return found.sorted { $0.key < $1.key }
      .map { Hit(marker: $0.key, path: path, offset: $0.value) }
  }

  /// The numbers of the markers that stand in `bytes`.
  func markers(in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    var state = ByteAutomaton.start
    for byte in bytes {
      state = automaton.step(from: state, by: byte)
      if automaton.ends(state) { automaton.eachMarker(at: state) { found.insert($0) } }
    }
    return found
  }

  private func find(in path: String) throws(StoreFault) -> [Hit] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT { return [] }
    guard file >= 0 else { throw .system(errno, path: path) }
    defer { close(file) }
    return try find(inBlocksOf: path) { () throws(StoreFault) in
      try ByteSearch.block(of: file, path: path)
    }
  }

  private static func block(of file: Int32, path: String) throws(StoreFault) -> [UInt8] {
    var reason: Int32 = 0
    let block = unsafe [UInt8](unsafeUninitializedCapacity: blockSize) { memory, count in
      // why unsafe: `read` fills at most the capacity and says how much.
      let length = unsafe read(file, memory.baseAddress, blockSize)
      if length < 0 { reason = errno }
      count = max(0, length)
    }
    guard reason == 0 else { throw .system(reason, path: path) }
    return block
  }
}
