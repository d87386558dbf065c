import Synchronization
import TradeData

/// The hashes of input files as they are in this run, each read once.
final class FileHashes: Sendable {
  private let known = Mutex<[String: String]>([:])

  /// Nil when the file cannot be read.
  func hash(_ path: String) -> String? {
    if let hash = known.withLock({ $0[path] }) { return hash }
    guard let bytes = try? DataFile.read(path: path) else { return nil }
    let hash = SHA256.hexadecimal(of: bytes)
    known.withLock { $0[path] = hash }
    return hash
  }

  /// Takes over what was read to load a report.
  func note(_ path: String, _ hash: String) { known.withLock { $0[path] = hash } }
}
