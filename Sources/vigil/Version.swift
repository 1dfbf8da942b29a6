/// Which Vigil this is.
enum Version {
  /// The version, after https://semver.org.
  static let number = "0.1.0"
}
