internal import Glibc
internal import Vocabulary

/// A program that was started and not yet waited for.
struct SpawnedProgram: ~Copyable {
  /// How a program ended and what it used.
  struct End {
    /// The exit code; 128 and the signal's number when one ended it.
    var code: Int32
    /// Seconds of all cores, the system's included.
    var processor: Double
    /// The most memory at once, in bytes, with what it was started by (see ``MemoryWatch``).
    var peakBytes: Int
  }

  /// The process's number.
  let id: pid_t

  /// Starts a program.
  init(_ invocation: Invocation) throws(Complaint) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let written = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, invocation.input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, invocation.output, written, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, invocation.errors, written, 0o600)
    // why unsafe: the C strings live until they are freed below, and a null ends the list.
    var words = unsafe invocation.words.map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { for place in unsafe words.indices { unsafe free(words[place]) } }
    var process = pid_t()
    let name = invocation.words.first ?? ""
    var failure = unsafe posix_spawnp(&process, name, &actions, nil, &words, environ)
    // A program that was only just written stays busy while another thread starts one too.
    for _ in 0..<100 where failure == ETXTBSY {
      usleep(10_000)
      failure = unsafe posix_spawnp(&process, name, &actions, nil, &words, environ)
    }
    guard failure == 0 else {
      throw Complaint(what: "\(name) does not start", mend: "name a program that is there")
    }
    id = process
  }

  /// Waits until the program has ended.
  func end() -> End {
    // Nobody else waits for it, so there is always an end.
    end(options: 0) ?? End(code: -1, processor: 0, peakBytes: 0)
  }

  /// How the program ended; `nil` while it runs.
  func endUnlessRunning() -> End? { end(options: WNOHANG) }

  private func end(options: Int32) -> End? {
    var status: Int32 = 0
    var usage = rusage()
    var ended: pid_t
    repeat { ended = unsafe wait4(id, &status, options, &usage) } while ended < 0 && errno == EINTR
    guard ended == id else { return nil }
    let signal = status & 0x7F
    return End(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
