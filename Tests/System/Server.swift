import Foundation
import Glibc
import TestSupport

/// A server that a test runs on loopback.
///
/// A small program stands between, which passes signals on. Servers close every descriptor that
/// they do not know, and Foundation would take that for their end and wait for it for ever; and
/// what Foundation starts from a test's thread has its signals blocked.
final class Server {
  private let process = Process()
  private static let script = """
    import signal, subprocess, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    end = int(sys.argv[1])
    server = subprocess.Popen(sys.argv[2:])
    signal.signal(signal.SIGTERM, lambda number, frame: server.send_signal(end))
    signal.signal(signal.SIGUSR2, lambda number, frame: server.send_signal(number))
    sys.exit(server.wait())
    """
  /// The process to which signals are sent.
  var id: Int32 { process.processIdentifier }

  /// Starts it.
  ///
  /// - Parameters:
  ///   - name: The program.
  ///   - arguments: What it is started with.
  ///   - log: The file for what it prints.
  ///   - end: The signal that ends it.
  init(
    _ name: String, _ arguments: [String], log: String, endedBy end: Int32 = SIGTERM
  ) throws {
    try Data().write(to: URL(filePath: log))
    process.executableURL = URL(filePath: try RunProgram.find("python3"))
    process.arguments = ["-c", Server.script, "\(end)", try RunProgram.find(name)] + arguments
    process.environment = ["TZ": "Europe/London", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: log))
    process.standardError = process.standardOutput
    try process.run()
  }

  deinit { end() }

  /// Waits until a condition holds; a server that is not ready in ten seconds never will be.
  static func wait(for what: String, _ condition: () throws -> Bool) throws {
    for _ in 0..<200 {
      if try condition() { return }
      usleep(50_000)
    }
    throw ProgramFault("\(what) did not come within ten seconds")
  }

  /// Ends it.
  func end() {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }
}
