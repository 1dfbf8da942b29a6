/// Why an entry of a list was left out.
public enum SkipReason: UInt8, CaseIterable, Sendable {
  /// It is neither a host name nor an address.
  case notAName
  /// It is longer than 253 bytes, or has a label longer than 63.
  case nameTooLong
  /// Its path is longer than 2,048 bytes or has more than 16 borders.
  case pathTooLong
  /// It is one label without a dot in front, which would match a whole top-level domain.
  case singleLabel
  /// It is the machine itself, such as `localhost`.
  case localName
  /// It is a range that holds every address.
  case addressRange
  /// A `*` stands elsewhere than in front.
  case wildcard
  /// It is an expression, and the settings do not let the list use any, or its syntax is of others.
  case expression
  /// It is no expression in the syntax of POSIX.
  case notAnExpression
  /// It is an expression that could take the matcher too much time or memory.
  case costlyExpression
  /// It is sent to a real address, so it is not blocked.
  case otherAddress
  /// It is passed on to another server, so it is not blocked.
  case passedOn
  /// It is an exception, which takes a name out of its own list.
  case exception
  /// It is an exception for an address within a site or a range of addresses, which is not heeded.
  case exceptionInSite
  /// An exception of the same list takes it out.
  case excepted
  /// A later rule of the same list switches it off.
  case switchedOff
  /// It holds only for some kinds of request, or for those of some pages.
  case requestKind
  /// It stands in an `!#if`, and so is for some programs only.
  case programCondition
  /// It hides or changes parts of pages.
  case pagePart
  /// It has an option that changes requests, or one that this version does not know.
  case ruleOption
  /// It is a pattern for a part of an address, whatever the site.
  case partOfAddress
  /// It names a file that should be read too.
  case includedFile
  /// It stands outside the zone that its file is about.
  case outOfZone
  /// It acts on name servers or on who asks, not on names.
  case otherTrigger
  /// It is a record or a setting that blocks nothing.
  case blocksNothing
  /// A parenthesis or a quotation mark is not closed.
  case notClosed
  /// The folder is a link to another category of the same tree, which is read already.
  case linkedFolder
  /// A file that the list includes is not there.
  case missingInclude
  /// It is an expression that POSIX has no words for.
  case foreignExpression
  /// The file holds expressions of which its maker says that they take in too much.
  case restrictiveExpressions
  /// The file is one of the folder's, and not of sites to block or to allow.
  case otherList
  /// It blocks or allows everything, which tells nothing of a site.
  case blanket
  /// It is an exception that holds at some times only.
  case timeLimited
  /// It is a row of a table without a name or without a category.
  case missingField

  /// The name in machine output.
  public var name: String { "\(self)" }

  /// The reason in words, to follow "skipped:".
  public var words: String {
    switch self {
    case .notAName: "neither a host name nor an address"
    case .nameTooLong: "a name longer than 253 bytes or a label longer than 63"
    case .pathTooLong: "a path longer than 2,048 bytes or with more than 16 borders"
    case .singleLabel: "one label without a dot in front"
    case .localName: "the machine itself"
    case .addressRange: "a range that holds every address"
    case .wildcard: "a * elsewhere than in front"
    case .expression: "an expression, which is not used"
    case .notAnExpression: "no expression in the syntax of POSIX"
    case .costlyExpression: "an expression that is too costly: a back-reference, or too large"
    case .otherAddress: "sent to a real address"
    case .passedOn: "passed on to another server"
    case .exception: "an exception, which takes a name out of its own list"
    case .exceptionInSite: "an exception for an address within a site, which is not heeded"
    case .excepted: "taken out by an exception of the same list"
    case .switchedOff: "switched off by another rule of the same list"
    case .requestKind: "for some kinds of request, or those of some pages, only"
    case .programCondition: "in an !#if, so for some programs only"
    case .pagePart: "hides or changes parts of pages"
    case .ruleOption: "an option that changes requests, or that is not known"
    case .partOfAddress: "a pattern for a part of an address, whatever the site"
    case .includedFile: "names a file that should be read too"
    case .outOfZone: "outside the zone that its file is about"
    case .otherTrigger: "acts on name servers or on who asks, not on names"
    case .blocksNothing: "a record or a setting that blocks nothing"
    case .notClosed: "a parenthesis or a quotation mark is not closed"
    case .linkedFolder: "a link to another folder of the same tree"
    case .missingInclude: "an included file that is not there"
    case .foreignExpression: "an expression that POSIX has no words for"
    case .restrictiveExpressions: "expressions that take in too much"
    case .otherList: "a file of something else than sites"
    case .blanket: "a rule for every site"
    case .timeLimited: "an exception for some times only"
    case .missingField: "a row without a name or a category"
    }
  }
}
