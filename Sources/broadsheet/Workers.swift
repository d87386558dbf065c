import Glibc

/// Threads of our own. Those of a dispatch queue are waited for without end where the system has no memory
/// for another; these do with fewer.
enum Workers {
  /// Runs `work` on as many threads, the calling one among them, or on as many as memory is there for;
  /// returns when all have ended.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    let count = count > 1 ? MemoryBound.fitting(count) : count
    var threads: [pthread_t] = []
    while threads.count + 1 < count, let thread = start(work) { threads.append(thread) }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Starts a thread that nobody waits for.
  ///
  /// - Returns: False when none can be had.
  static func detach(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(work, stackSize: 256 << 10) else { return false }
    pthread_detach(thread)
    return true
  }

  /// How many processors this process may use: those it is bound to, and no more than its control group
  /// grants, as containers and Slurm set them.
  static let processors: Int = {
    let online = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let bound = text("/proc/self/status").flatMap(affinity)
    let granted = text("/sys/fs/cgroup/cpu.max").flatMap(quota)
    return max(1, min(online, bound ?? online, granted ?? online))
  }()

  /// Counts the bits of the mask of processors, `Cpus_allowed:\tff,00000003`.
  static func affinity(_ status: String) -> Int? {
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
    else { return nil }
    let count = line.dropFirst("Cpus_allowed:".count).reduce(0) {
      $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }

  /// `200000 100000` are two processors, `max 100000` is no bound.
  static func quota(_ text: String) -> Int? {
    let parts = text.split { $0 == " " || $0 == "\n" }.map { Int($0) }
    guard parts.count == 2, let time = parts[0], let period = parts[1], period > 0 else {
      return nil
    }
    return max(1, (time + period - 1) / period)
  }

  /// The beginning of a file of the system, whose size is not known before it is read.
  private static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// What a thread is to do.
  private final class Errand: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func start(
    _ work: @escaping @Sendable () -> Void, stackSize: Int = 8 << 20
  ) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let errand = Unmanaged.passRetained(Errand(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { errand in
        if let errand { Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().work() }
        return nil
      }, errand.toOpaque())
    guard code == 0 else {
      errand.release()
      return nil
    }
    return thread
  }
}
