/// Every category, numbered in order; at most 128, so that a set fits in 128 bits.
public struct Taxonomy: Hashable, Sendable {
  /// The categories; a category's number is its place here.
  public let categories: [Category]
  private let numbersByID: [String: UInt8]
  private let numbersByListName: [String: UInt8]

  /// Makes a taxonomy.
  ///
  /// - Precondition: at most 128 categories, each id once; the settings check it.
  public init(_ categories: [Category]) {
    precondition(categories.count <= 128, "a category set has 128 bits")
    self.categories = categories
    var byID: [String: UInt8] = [:]
    var byListName: [String: UInt8] = [:]
    for (number, category) in categories.enumerated() {
      byID[category.id] = UInt8(number)
      for name in category.listNames { byListName[name] = UInt8(number) }
    }
    numbersByID = byID
    numbersByListName = byListName
  }

  /// The number of the category with this id; `nil` when there is none.
  public func number(ofID id: String) -> UInt8? { numbersByID[id] }

  /// The number of the category that a list's category name means: an id, or a name that a
  /// category claims; `nil` when none does.
  public func number(ofListName name: String) -> UInt8? {
    numbersByID[name] ?? numbersByListName[name]
  }

  /// The category with this id; `nil` when there is none.
  public func category(id: String) -> Category? {
    numbersByID[id].map { categories[Int($0)] }
  }

  /// The ids in a set, in the order of the taxonomy.
  public func ids(in set: CategorySet) -> [String] {
    set.numbers.compactMap { Int($0) < categories.count ? categories[Int($0)].id : nil }
  }
}
