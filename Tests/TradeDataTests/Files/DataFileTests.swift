import Foundation
import Glibc
import Testing
import TradeData

@Suite("reading files")
struct DataFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func failure(_ path: String, limit: Int = 100) -> DataFile.Failure? {
    do throws(DataFile.Failure) {
      _ = try DataFile.read(path: path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file is read whole")
  func wholeFile() throws {
    try inFolder { folder in
      let path = folder + "/data.csv"
      try Data("a,b\n".utf8).write(to: URL(filePath: path))
      #expect(try DataFile.read(path: path) == Array("a,b\n".utf8))
      try Data().write(to: URL(filePath: path))
      #expect(try DataFile.read(path: path) == [])
    }
  }

  @Test("a file above the limit is refused")
  func tooLarge() throws {
    try inFolder { folder in
      let path = folder + "/data.csv"
      try Data(count: 101).write(to: URL(filePath: path))
      #expect(failure(path)?.reason == "it has 101 bytes; the limit is 100")
      #expect(failure(path, limit: 101) == nil)
    }
  }

  @Test("what is not a file is refused and never waited for")
  func notFiles() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(symlink("nowhere", folder + "/link") == 0)
      #expect(symlink("loop", folder + "/loop") == 0)
      #expect(failure(folder)?.reason == "it is a folder, not a file")
      #expect(failure(folder + "/pipe")?.reason == "it is a pipe, not a file")
      #expect(failure(folder + "/link")?.id == "dangling-link")
      #expect(failure(folder + "/loop")?.reason == "its links lead in a circle")
      #expect(failure(folder + "/none")?.reason == "there is no such file")
    }
    #expect(failure("/dev/zero")?.reason == "it is a device, not a file")
    #expect(failure("/dev/null")?.id == "not-a-file")
    #expect(failure("/etc/passwd/x")?.reason == "part of the path is not a folder")
    #expect(failure("")?.id == "no-such-file")
    #expect(failure("a\u{0}b")?.reason == "this is not a file name")
    #expect(failure(String(repeating: "x", count: 5_000))?.reason == "the name is too long")
  }

  @Test("the message names path and reason")
  func message() {
    let text = failure("no/such.csv")?.description
    #expect(text == "cannot read 'no/such.csv': there is no such file")
  }
}
