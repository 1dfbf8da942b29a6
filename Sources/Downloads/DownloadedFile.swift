/// A file as a web server gave it, whole.
public struct DownloadedFile: Hashable, Sendable {
  /// Where it was put.
  public var path: String
  /// Its size in bytes.
  public var byteCount: Int
  /// Its SHA-256, as lower-case hexadecimal digits.
  public var digest: String
  /// What the server calls this version (RFC 9110, ETag); `nil` when it did not say.
  public var entityTag: String?
  /// The server's Last-Modified, as it wrote it; `nil` when it did not say.
  public var lastModified: String?
}
