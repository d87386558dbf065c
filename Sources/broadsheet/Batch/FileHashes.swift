import Synchronization
import TradeData

/// The hashes of input files as they are in this run, each read once.
final class FileHashes: Sendable {
  /// By the bytes of their names: two texts that look the same, with an accent in one letter or in two,
  /// are one key of a dictionary and two files on a disk.
  private let known = Mutex<[[UInt8]: String]>([:])

  /// Nil when the file cannot be read.
  func hash(_ path: String) -> String? {
    let name = Array(path.utf8)
    if let hash = known.withLock({ $0[name] }) { return hash }
    guard let bytes = try? DataFile.read(path: path) else { return nil }
    let hash = SHA256.hexadecimal(of: bytes)
    known.withLock { $0[name] = hash }
    return hash
  }

  /// Takes over what was read to load a report.
  func note(_ path: String, _ hash: String) { known.withLock { $0[Array(path.utf8)] = hash } }
}
