internal import Foundation

/// Looks again and again at what a process has in memory.
struct MemoryWatch {
  private let folder: String
  private let mappedFile: String
  private var peak = 0
  private var beyond = 0
  private var mapped = 0

  /// Watches a process.
  ///
  /// - Parameters:
  ///   - process: The process's number.
  ///   - mappedFile: A file whose pages are not counted as its own; empty for none.
  init(process: Int32, mappedFile: String) {
    folder = "/proc/\(process)"
    self.mappedFile =
      mappedFile.isEmpty
      ? ""
      : URL(filePath: mappedFile).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// Looks once.
  mutating func look() {
    let memory = ResidentMemory(
      smaps: SystemFile.bytes(of: "\(folder)/smaps"), mappedFile: mappedFile)
    mapped = max(mapped, memory.ofMappedFile)
    beyond = max(beyond, memory.beyond)
    peak = max(
      peak, memory.total, ResidentMemory.peak(status: SystemFile.text(of: "\(folder)/status")))
  }

  /// What was seen, once the process has ended.
  ///
  /// - Parameter systemPeak: What `wait4` says. It counts the processes that the program started,
  ///   but also this one at the moment of starting, so that it is only right when it is larger.
  func use(systemPeak: Int) -> MemoryUse {
    let own = ResidentMemory.peak(status: SystemFile.text(of: "/proc/self/status"))
    let peak = systemPeak > own ? max(systemPeak, peak) : peak
    // The peak may have come between two looks; the pages of the file only grow in number.
    return MemoryUse(peakBytes: peak, beyondBytes: max(beyond, peak - mapped))
  }
}
