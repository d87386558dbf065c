/// Bytes of one worker that are written before they are read, so they are never cleared: memory
/// that is not touched costs nothing.
final class ScratchBytes {
  private(set) var bytes: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)

  deinit { bytes.deallocate() }

  /// Room for `count` bytes. What they hold is undefined.
  func reserve(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if count > bytes.count {
      bytes.deallocate()
      bytes = .allocate(capacity: count)
    }
    return UnsafeMutableBufferPointer(rebasing: bytes[..<count])
  }
}
