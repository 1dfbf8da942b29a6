public import Vocabulary

/// A compiled index of lists, mapped for reading: host or address → categories, with the entries
/// that say so.
///
///     let index = try SiteIndex(path: "lists.idx", taxonomy: taxonomy)
///     index.verdict(ofHost: host)         // each new host
///     index.evidence(host: "www.example.org", pathAndQuery: "/games")
public final class SiteIndex: Sendable {
  /// The categories that verdicts number.
  public let taxonomy: Taxonomy
  /// Categories of block lists that the taxonomy does not know, by name; they flag nothing.
  public let unmappedCategories: [String]
  let head: IndexHead
  let table: NameTable
  let ranges: AddressRanges
  let expressions: ExpressionTable
  /// What each set means, by its number.
  let meanings: [SetMeaning]
  /// What each list does: what the settings said, or more when its category is allowed or protected.
  let powers: [ListPower]
  /// The category of each list, by its number in the taxonomy.
  let listCategories: [UInt8?]
  /// The school's own word, which wins over all lists but the protected ones.
  let overrides: OverrideTable
  private let file: MappedFile

  /// Opens an index; the body is not read through (see ``verify()``).
  ///
  /// - Parameters:
  ///   - path: The index file.
  ///   - taxonomy: The school's categories; `nil` to take the lists' own names.
  /// - Throws: ``Complaint`` when it is no index, damaged, cut short or of another version.
  public init(path: String, taxonomy: Taxonomy? = nil) throws(Complaint) {
    file = try MappedFile(path: path)
    head = try IndexHead(of: file)
    table = NameTable(file, head: head)
    ranges = AddressRanges(file, head: head)
    expressions = ExpressionTable(head.expressions)
    let isSchools = taxonomy != nil
    if let taxonomy {
      self.taxonomy = taxonomy
    } else {
      self.taxonomy = try Self.taxonomy(of: head.lists, path: path)
    }
    let taxonomy = self.taxonomy
    let numbers = head.lists.map { taxonomy.number(ofListName: $0.category) }
    let sources = isSchools ? head.sources.map(\.source) : []
    let powers = zip(head.lists, numbers).map { list, number in
      let told = number == nil ? list : Self.told(list, by: sources)
      return Self.power(of: told, category: number, in: taxonomy)
    }
    self.powers = powers
    listCategories = numbers
    meanings = head.sets.map { SetMeaning(of: $0, powers: powers, categories: numbers) }
    let unmapped = zip(head.lists, numbers)
      .filter { $1 == nil && $0.power == .block }.map(\.0.category)
    unmappedCategories = Set(unmapped).sorted()
    overrides = OverrideTable([], taxonomy: taxonomy)
  }

  private init(_ index: SiteIndex, overrides: OverrideTable) {
    taxonomy = index.taxonomy
    unmappedCategories = index.unmappedCategories
    head = index.head
    table = index.table
    ranges = index.ranges
    expressions = index.expressions
    meanings = index.meanings
    powers = index.powers
    listCategories = index.listCategories
    file = index.file
    self.overrides = overrides
  }

  /// The same index under these overrides of the school, and no others.
  ///
  /// They stand beside the index and not in it, so that one that expires needs no new index.
  public func with(_ overrides: [SiteOverride]) -> SiteIndex {
    SiteIndex(self, overrides: OverrideTable(overrides, taxonomy: taxonomy))
  }

  /// Reads the whole body and compares its checksum.
  ///
  /// - Throws: ``Complaint`` when a byte of it is not as it was written.
  public func verify() throws(Complaint) {
    let start = head.ranges[.bloom]?.lowerBound ?? 0
    if file.checksum(from: start) != head.bodyChecksum {
      throw Complaint(
        file: file.path, what: "the index is damaged",
        mend: "build it again with vigil lists build")
    }
  }

  /// What the index holds and where it came from.
  public var summary: IndexSummary {
    IndexSummary(
      path: file.path, byteCount: file.count, built: head.built, nameCount: Int(head.nameCount),
      addressCount: Int(head.addressCount), rangeCount: head.rangeCount,
      expressionCount: head.expressions.count, setCount: head.sets.count, lists: head.lists,
      sources: head.sources)
  }

  private static func taxonomy(
    of lists: [RecordedList], path: String
  ) throws(Complaint) -> Taxonomy {
    let names = Set(lists.map(\.category)).subtracting([""]).sorted()
    if names.count > 128 {
      throw Complaint(
        file: path, what: "the lists have \(names.count) categories, and a taxonomy at most 128",
        mend: "map them in categories.json5 and name the settings")
    }
    return Taxonomy(names.map { Category(id: $0, title: $0) })
  }

  /// A list with the power that the settings gave it, where the school's taxonomy has its category.
  ///
  /// That says better than the list's `usage` what the school takes it for: UT1 means some lists as
  /// white for the days of an examination, and they must not silence the others all year.
  private static func told(_ list: RecordedList, by sources: [ListSource]) -> RecordedList {
    guard list.usage == .white, list.power == .allow,
      let source = sources.first(where: {
        list.name.hasPrefix($0.name + "/") || list.name == $0.name
      })
    else { return list }
    var told = list
    told.power = source.power
    return told
  }

  private static func power(
    of list: RecordedList, category: UInt8?, in taxonomy: Taxonomy
  ) -> ListPower {
    guard let category else { return list.power }
    let entry = taxonomy.categories[Int(category)]
    let own: ListPower = entry.isProtected ? .protected : entry.isAllowed ? .allow : .block
    return max(list.power, own)
  }
}
