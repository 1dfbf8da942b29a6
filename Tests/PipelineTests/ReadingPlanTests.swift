import Dispatch
import Foundation
import Intake
import TestSupport
import Testing

@testable import Pipeline

struct ReadingPlanTests {
  private let desk: ReadingDesk
  private let compressed: String
  private let plain: String

  init() throws {
    desk = try ReadingDesk()
    let text = GeneratedLog.text(format: "squid", lines: 300, seed: 61)
    plain = try desk.folder.write(text, to: "log")
    compressed = try desk.compressed(plain)
  }

  private func plan(_ paths: [String], threads: Int) throws -> ReadingPlan {
    ReadingPlan(
      for: try desk.pieces(paths, format: "squid"),
      options: ReadingOptions(threads: threads, chunkSize: 4096))
  }

  /// Fills the chunk of a step, as its worker does.
  private func filled(_ step: ReadingStep?) throws -> FinishedStep {
    guard case .fill(let stream, let buffer)? = step else {
      Issue.record("\(String(describing: step)) fills no chunk")
      return .nothing
    }
    return .filled(stream, stream.fill(buffer))
  }

  /// What a step is, in a word and the number of its chunk.
  private func name(_ step: ReadingStep?) -> String {
    switch step {
    case .read(let task, _, _): "read \(task.piece) \(task.chunk)"
    case .fill: "fill"
    case .digest(let chunk): "digest \(chunk.piece) \(chunk.number)"
    case nil: "nothing"
    }
  }

  @Test func `one worker digests each chunk before it fills the next`() throws {
    let plan = try plan([compressed], threads: 1)
    let fill = plan.next(after: .nothing)
    let digest = plan.next(after: try filled(fill))
    #expect(name(digest) == "digest 0 0")
    guard case .digest(let chunk)? = digest else { return }
    #expect(name(plan.next(after: .digested(chunk.buffer))) == "fill")
  }

  @Test func `of two workers on a stream one inflates and the other digests`() throws {
    let plan = try plan([compressed], threads: 2)
    var fill = plan.next(after: .nothing)
    fill = plan.next(after: try filled(fill))
    #expect(name(fill) == "fill")
    #expect(name(plan.next(after: .nothing)) == "digest 0 0")
  }

  @Test func `a worker that finds no free buffer digests the oldest chunk`() throws {
    let plan = try plan([compressed], threads: 2)
    var step = plan.next(after: .nothing)
    for _ in 0..<3 {
      step = plan.next(after: try filled(step))
      #expect(name(step) == "fill")
    }
    step = plan.next(after: try filled(step))
    #expect(name(step) == "digest 0 0")
    // The stream waits, but there is no buffer until the chunk is digested.
    #expect(name(plan.next(after: .nothing)) == "digest 0 1")
    guard case .digest(let chunk)? = step else { return }
    #expect(name(plan.next(after: .digested(chunk.buffer))) == "fill")
  }

  @Test func `of two streams each worker reads one`() throws {
    let plan = try plan([compressed, compressed], threads: 2)
    let first = plan.next(after: .nothing)
    let second = plan.next(after: .nothing)
    #expect(name(plan.next(after: try filled(second))) == "digest 1 0")
    #expect(name(plan.next(after: try filled(first))) == "digest 0 0")
  }

  @Test func `plain files fill the time that a stream leaves`() throws {
    let plan = try plan([plain, compressed], threads: 2)
    let fill = plan.next(after: .nothing)
    #expect(name(fill) == "fill")
    let part = plan.next(after: .nothing)
    #expect(name(part) == "read 0 0")
    #expect(name(plan.next(after: try filled(fill))) == "fill")
    guard case .read(_, _, let buffer)? = part else { return }
    #expect(name(plan.next(after: .digested(buffer))) == "digest 1 0")
  }

  @Test func `a stream of one chunk wants one worker`() throws {
    let pieces = try desk.pieces([compressed], format: "squid")
    let plan = ReadingPlan(for: pieces, options: ReadingOptions(threads: 7))
    #expect(plan.workerCount == 1)
  }

  @Test func `nothing is left behind the end of all streams`() throws {
    let plan = try plan([compressed], threads: 1)
    var done = FinishedStep.nothing
    var digested: [Int] = []
    while let step = plan.next(after: done) {
      switch step {
      case .read(_, _, let buffer): done = .digested(buffer)
      case .fill: done = try filled(step)
      case .digest(let chunk):
        digested.append(chunk.number)
        done = .digested(chunk.buffer)
      }
    }
    #expect(digested.count > 5 && digested == Array(digested.indices))
  }

  @Test func `a plan that was stopped gives no step`() throws {
    let plan = try plan([compressed, plain], threads: 2)
    plan.stop()
    #expect(name(plan.next(after: .nothing)) == "nothing")
  }

  @Test(arguments: [2, 3, 7])
  func `threads that really run at once come to an end and agree`(threads: Int) throws {
    let pieces = try desk.pieces([compressed, plain, compressed], format: "squid")
    let options = ReadingOptions(threads: threads, chunkSize: 4096)
    let plan = ReadingPlan(for: pieces, options: options)
    let sinks = pieces.map { PieceSink(piece: $0, keeper: nil) }
    let group = DispatchGroup()
    for _ in 0..<plan.workerCount {
      let worker = ReadingWorker(
        classifier: desk.classifier, options: options, progress: ReadingProgress())
      group.enter()
      Thread.detachNewThread {
        do {
          try worker.work(on: plan, sinks: sinks)
        } catch {
          Issue.record(error)
        }
        group.leave()
      }
    }
    #expect(group.wait(timeout: .now() + 60) == .success)
    let once = try Reading(
      classifier: desk.classifier, options: ReadingOptions(threads: 1, chunkSize: 65_536)
    ).read(pieces).results
    for (sink, result) in zip(sinks, once) {
      let worker = ReadingWorker(
        classifier: desk.classifier, options: options, progress: ReadingProgress())
      let other = try sink.finish(builder: worker.builder)
      #expect(other.counts == result.counts && other.endOffset == result.endOffset)
      #expect(other.refused == result.refused && other.tail == result.tail)
    }
  }
}
