internal import FoundationEssentials

/// Reads one file of e2guardian's, and those that it includes.
struct E2GuardianPass {
  /// The files that were read; each is read once, so they may include each other.
  private var visited: Set<String>

  init(of file: ListFile) { visited = [Self.standard(file.path)] }

  /// What the comments of a file say of all its entries.
  private struct Head {
    var category: String?
    var hasTimes = false

    init(_ text: Span<UInt8>) {
      var lines = TextLines(of: text)
      while let range = lines.next(of: text) {
        let line = text.extracting(range)
        if line.hasPrefix("#listcategory:") {
          let words = String(decoding: Array(line, in: line.indices), as: UTF8.self)
          let parts = words.split(separator: "\"", omittingEmptySubsequences: false)
          if parts.count > 2, !parts[1].isEmpty { category = String(parts[1]) }
        } else if line.hasPrefix("#time:") {
          hasTimes = true
        }
      }
    }
  }

  /// Reads the lines of a file.
  ///
  /// - Parameter isTimed: True when an exception list with times includes the file.
  mutating func read(
    _ text: Span<UInt8>, of file: ListFile, isTimed: Bool = false,
    into entries: inout EntryReader
  ) {
    let head = Head(text)
    var list = file
    if list.category.isEmpty {
      list.category = head.category ?? URL(filePath: file.path).lastPathComponent
    }
    let isTimed = isTimed || head.hasTimes && file.power != .block
    var lines = TextLines(of: text)
    entries.select(list)
    while let range = lines.next(of: text) {
      if text[range.lowerBound] == UInt8(ascii: "#") { continue }
      let line = text.extracting(Self.withoutComment(range, of: text))
      entries.go(to: file.path, line: lines.number)
      if line.hasPrefix(".include<") {
        include(line, of: file, isTimed: isTimed, into: &entries)
        entries.select(list)
      } else if line[0] == UInt8(ascii: "<") {
        return entries.refuse(
          "this is a list of phrases, and not of sites",
          mend: "name the site, URL or expression lists")
      } else if isTimed {
        entries.skip(.timeLimited)
      } else {
        E2GuardianList.read(line, of: file, into: &entries)
      }
    }
  }

  private mutating func include(
    _ line: Span<UInt8>, of file: ListFile, isTimed: Bool, into entries: inout EntryReader
  ) {
    let path = String(
      decoding: Array(line, in: ".include<".utf8.count..<line.count).prefix {
        $0 != UInt8(ascii: ">")
      },
      as: UTF8.self)
    let place = Self.place(of: path, from: file.path)
    let stamp = FileStamp(place)
    guard let stamp, !stamp.isFolder, let bytes = try? FileBytes.read(place),
      let text = try? ListText.of(bytes, path: place)
    else {
      entries.include(RecordedSource.File(missing: place))
      return entries.skip(.missingInclude)
    }
    guard visited.insert(Self.standard(place)).inserted else { return }
    entries.include(RecordedSource.File(place, bytes: bytes, stamp: stamp))
    var other = file
    other.path = place
    if file.category.isEmpty {
      let name = Self.name(of: place)
      other.list = "\(file.list)/\(name)"
      other.category = Head(text.span).category ?? name
    }
    read(text.span, of: other, isTimed: isTimed, into: &entries)
  }

  /// Where an included file is: where it says, beside the file, or in the folder `lists` above it, as
  /// the lists may have been copied from another machine.
  private static func place(of path: String, from file: String) -> String {
    let folder = URL(filePath: file).deletingLastPathComponent()
    let isWhole = path.hasPrefix("/")
    let own = isWhole ? path : folder.appending(path: path).path(percentEncoded: false)
    if FileStamp(own) != nil { return standard(own) }
    var tail = path[...]
    for marker in ["/lists/", "__LISTDIR__/"] {
      if let found = tail.firstRange(of: marker) { tail = tail[found.upperBound...] }
    }
    var above = folder
    for _ in 0..<5 where tail.count < path.count {
      let place = above.appending(path: String(tail)).path(percentEncoded: false)
      if FileStamp(place) != nil { return standard(place) }
      above.deleteLastPathComponent()
    }
    return standard(own)
  }

  /// What an included file is called: as its folder, where that is one of squidGuard's.
  private static func name(of path: String) -> String {
    let url = URL(filePath: path)
    return ["domains", "expressions", "urls"].contains(url.lastPathComponent)
      ? url.deletingLastPathComponent().lastPathComponent : url.lastPathComponent
  }

  private static func standard(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }

  /// The line up to a `#` behind white space.
  private static func withoutComment(_ line: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    var place = line.lowerBound + 1
    while place < line.upperBound {
      if text[place] == UInt8(ascii: "#"), text[place - 1] <= 0x20 {
        return EntryReader.trimmed(line.lowerBound..<place, of: text)
      }
      place += 1
    }
    return line
  }
}
