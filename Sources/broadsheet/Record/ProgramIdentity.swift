import Drawing
import Glibc
import Rendering

/// What besides spec and data decides the bytes of a file: this program, its fonts, and how files are
/// written. A digest of all of it.
enum ProgramIdentity {
  static func digest(_ settings: [String]) -> String {
    var digest = unset
    for setting in settings { digest.add(setting) }
    return digest.hexadecimal
  }

  /// Without settings. Looked up once: a process keeps its fonts, as one that watches does for hours.
  private static let unset: Digest = {
    var digest = Digest()
    digest.add(Version.text)
    digest.add(buildID() ?? executable())
    for line in FontLibrary().inventory() { digest.add(line) }
    return digest
  }()

  private static let path = "/proc/self/exe"

  /// The number that the linker gives a program by its contents, the same on every machine; nil for a
  /// program without one. It stands in a note of the ELF file.
  private static func buildID() -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let head = bytes(descriptor, 0, 64) else { return nil }
    let table = (offset: number(head, 32, 8), size: number(head, 54, 2), count: number(head, 56, 2))
    for index in 0..<table.count {
      guard let entry = bytes(descriptor, table.offset + index * table.size, 56),
        number(entry, 0, 4) == 4, number(entry, 32, 8) < 65_536,
        let notes = bytes(descriptor, number(entry, 8, 8), number(entry, 32, 8))
      else { continue }
      var offset = 0
      while offset + 16 <= notes.count {
        let (name, size) = (number(notes, offset, 4), number(notes, offset + 4, 4))
        let content = offset + 12 + (name + 3) / 4 * 4
        guard content + size <= notes.count else { break }
        if number(notes, offset + 8, 4) == 3, notes[(offset + 12)...].starts(with: "GNU".utf8) {
          return Array(notes[content..<content + size])
        }
        offset = content + (size + 3) / 4 * 4
      }
    }
    return nil
  }

  private static func bytes(_ descriptor: Int32, _ offset: Int, _ count: Int) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &buffer, count, off_t(offset)) == count ? buffer : nil
  }

  /// A number of the file's byte order, which is that of the machine: least significant byte first.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 &<< 8 | Int($1) }
  }

  /// For a program that was linked without a number: its size and when it was installed.
  private static func executable() -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return Array("\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)".utf8)
  }
}
