internal import Glibc

extension StoreFault {
  /// The fault that a system call's error number means.
  static func system(_ number: Int32, path: String) -> StoreFault {
    switch number {
    case EACCES, EPERM, EROFS: return .readOnly(path: path)
    case ENOSPC, EDQUOT: return .diskFull(path: path)
    default:
      // why unsafe: the C library's text, copied at once.
      let words = unsafe strerror(number).map { unsafe String(cString: $0) }
      return .failed(path: path, words: words ?? "system error \(number)")
    }
  }
}
