/// The logins that whole classes share.
enum ClassLogin {
  static let years = 7...11

  static func user(ofYear year: Int) -> String { "class-\(year)" }
  static func name(ofYear year: Int) -> String { "Class login of year \(year)" }
}
