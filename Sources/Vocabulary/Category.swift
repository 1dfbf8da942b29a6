/// One category of the taxonomy, as `Config/categories.json5` says.
public struct Category: Hashable, Sendable {
  /// The id in settings, files and machine output, such as `self-harm`.
  public var id: String
  /// The title in plain English.
  public var title: String
  /// The theme under which reports group it.
  public var theme: String
  /// The group of the UK Safer Internet Centre's definitions that it belongs to; empty for none.
  public var ukGroup: String
  /// True when the school's filter must block it for everyone.
  public var mustBlock: Bool
  /// True for religion, health, sexuality, politics and union membership: by themselves they never
  /// raise a named event.
  public var isSpecial: Bool
  /// True for helplines and the other protected destinations: they never become an event.
  public var isProtected: Bool
  /// True for what should win over every block list (education, updates).
  public var isAllowed: Bool
  /// True for a matter of safeguarding, which goes to the DSL.
  public var isSafeguarding: Bool
  /// How many lists of different origin must hold a site before they raise an event; 1 for any.
  public var agreement: Int
  /// The names of list categories that mean it, such as `adult` or `porn`.
  public var listNames: [String]
  /// True for a special category of which a rule may tell all the same, once the school says in the
  /// rule why (P11: political lobbying).
  public var needsReason: Bool
  /// True for what pages and programs ask for by themselves, such as advertising.
  public var isBackground: Bool
  /// True for sites that test whether the filter works: visits to them are checks.
  public var isCheck: Bool

  /// Makes a category.
  public init(
    id: String, title: String, theme: String = "", ukGroup: String = "", mustBlock: Bool = false,
    isSpecial: Bool = false, isProtected: Bool = false, isAllowed: Bool = false,
    isSafeguarding: Bool = false, agreement: Int = 1, listNames: [String] = [],
    needsReason: Bool = false, isBackground: Bool = false, isCheck: Bool = false
  ) {
    self.id = id
    self.title = title
    self.theme = theme
    self.ukGroup = ukGroup
    self.mustBlock = mustBlock
    self.isSpecial = isSpecial
    self.isProtected = isProtected
    self.isAllowed = isAllowed
    self.isSafeguarding = isSafeguarding
    self.agreement = agreement
    self.listNames = listNames
    self.needsReason = needsReason
    self.isBackground = isBackground
    self.isCheck = isCheck
  }
}
