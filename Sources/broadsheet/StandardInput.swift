import Glibc
import Synchronization

/// The spec that comes through a pipe, named `-` on the command line.
enum StandardInput {
  static let name = "-"

  /// Larger than any spec.
  private static let byteLimit = 64 << 20

  private static let read = Mutex<[UInt8]?>(nil)

  /// Everything there is, read once; nil where it is too much or cannot be read.
  static func bytes() -> [UInt8]? {
    read.withLock { known in
      if let known { return known }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0, bytes.count + count <= byteLimit else { return nil }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
      known = bytes
      return bytes
    }
  }
}
