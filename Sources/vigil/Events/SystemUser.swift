internal import Glibc

/// The Unix user that runs the program.
enum SystemUser {
  /// Its name; its number when it has none.
  static var current: String {
    let number = getuid()
    // why unsafe: the entry is the C library's own and is copied before another call.
    guard let entry = unsafe getpwuid(number), let name = unsafe entry.pointee.pw_name else {
      return "\(number)"
    }
    return unsafe String(cString: name)
  }
}
