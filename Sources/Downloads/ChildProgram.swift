internal import Glibc
internal import Vocabulary

/// Another program at work: it has its input at once, and its output is read as it comes.
///
/// What it says on its standard error is dropped, since it may hold a whole URL.
final class ChildProgram {
  /// The most bytes of input: what a socket takes without a reader.
  static let longestInput = 65_536

  private let name: String
  private let output: Int32
  private let id: pid_t
  private var hasEnded = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - name: The program, to be found in the folders of `PATH`.
  ///   - arguments: What stands behind it.
  ///   - input: Its standard input, at most ``longestInput`` bytes.
  ///   - environment: All of its environment.
  init(
    _ name: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String]
  ) throws(Complaint) {
    guard let path = InstalledPrograms.path(of: name, in: environment) else {
      throw InstalledPrograms.complaint(about: name)
    }
    guard input.count <= ChildProgram.longestInput else {
      throw Complaint(what: "the order for \(name) is too long", mend: "shorten the url")
    }
    let (inputEnd, inputStart) = try ChildProgram.pipe(for: name)
    defer { close(inputEnd) }
    unsafe input.withUnsafeBytes { bytes in
      // why unsafe: `write` reads what the array holds; an empty socket takes all of it at once.
      _ = unsafe write(inputStart, bytes.baseAddress, bytes.count)
    }
    close(inputStart)
    let (outputEnd, outputStart) = try ChildProgram.pipe(for: name)
    defer { close(outputStart) }
    let started = ChildProgram.spawn(
      path, [name] + arguments, environment: environment.map { "\($0.key)=\($0.value)" },
      input: inputEnd, output: outputStart)
    guard let started else {
      close(outputEnd)
      throw ChildProgram.fault(name)
    }
    self.name = name
    output = outputEnd
    id = started
  }

  deinit {
    if !hasEnded { stop() }
    close(output)
  }

  /// Fills a part of `block` with output; 0 at its end.
  func read(into block: inout [UInt8]) throws(Complaint) -> Int {
    while true {
      // why unsafe: `read` fills at most what the array holds.
      let count = unsafe block.withUnsafeMutableBytes { memory in
        unsafe Glibc.read(output, memory.baseAddress, memory.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ChildProgram.fault(name) }
      return count
    }
  }

  /// The rest of the output as one text; of a program that prints more than `limit` bytes, so much.
  func text(limit: Int) throws(Complaint) -> String {
    var block = [UInt8](repeating: 0, count: 65_536)
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try read(into: &block)
      if count == 0 { break }
      bytes += block[..<count]
    }
    return String(decoding: bytes.prefix(limit), as: UTF8.self)
  }

  /// Waits for its end.
  ///
  /// - Returns: its exit code; 128 and the signal's number, when one ended it.
  func end() -> Int32 {
    var status: Int32 = 0
    // why unsafe: `waitpid` fills the number that it is given.
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    hasEnded = true
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// Ends it at once.
  func stop() {
    kill(id, SIGKILL)
    _ = end()
  }

  // MARK: - Starting

  private static func pipe(for name: String) throws(Complaint) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    // Sockets, since they are closed from the start to every other program that may begin now.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    // why unsafe: `socketpair` fills the two numbers of the array.
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw fault(name) }
    return (ends[0], ends[1])
  }

  /// The new process; `nil`, with `errno`, when there is none.
  private static func spawn(
    _ path: String, _ words: [String], environment: [String], input: Int32, output: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    // why unsafe: each call fills or reads the values that it is given here, which live until the
    // end of this function; the C strings live as long as their owners.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A thread of the caller may have signals blocked; the program would inherit that.
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var id: pid_t = 0
    let texts = CStringArray(words)
    let variables = CStringArray(environment)
    let result = unsafe posix_spawn(
      &id, path, &actions, &attributes, texts.pointers, variables.pointers)
    if result != 0 { errno = result }
    return result == 0 ? id : nil
  }

  private static func fault(_ name: String) -> Complaint {
    let words = unsafe String(cString: strerror(errno))
    return Complaint(
      what: "the program \(name) cannot be run: \(words)",
      mend: "check how many programs and open files this user may have")
  }
}
