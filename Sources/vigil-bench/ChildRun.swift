internal import Glibc
internal import Vocabulary

/// One run of a program: how long it took and what it used.
struct ChildRun {
  /// Seconds from start to exit.
  var wall = 0.0
  /// Seconds of all cores, the system's included.
  var processor = 0.0
  /// The most memory at once, in megabytes, with everything that it mapped.
  var peakMegabytes = 0.0

  /// Runs a program to its end, its output in a file.
  init(_ arguments: [String], output: String) throws {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // why unsafe: the C strings live until they are freed below, and a null ends the list.
    var words = unsafe [UnsafeMutablePointer<CChar>?]()
    for argument in arguments { unsafe words.append(strdup(argument)) }
    unsafe words.append(nil)
    defer { for place in unsafe words.indices { unsafe free(words[place]) } }
    var process = pid_t()
    let start = ChildRun.now()
    guard unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw Complaint(what: "\(arguments[0]) does not start", mend: "name a program that is there")
    }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    wall = ChildRun.now() - start
    guard status == 0 else {
      throw Complaint(
        what: "\(arguments.joined(separator: " ")) ended with status \(status >> 8)",
        mend: "run it by hand")
    }
    processor = ChildRun.seconds(usage.ru_utime) + ChildRun.seconds(usage.ru_stime)
    peakMegabytes = Double(usage.ru_maxrss) / 1024
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
