import Glibc

/// What a process is given by whoever started it, made safe to work in.
enum Surroundings {
  /// Takes the surprises out of descriptors and signals. Called before anything is opened.
  static func prepare() {
    // A file must not be given the number of a closed stream: messages would be written into it.
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
    // A reader that goes away or a limit on file sizes is no crash: writing then fails and is seen.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets an interrupted run tidy up: at Ctrl-C or a request to end, `end` gets the status to end with,
  /// 128 and the number of the signal, as shells report it. Signals that whoever started us has
  /// switched off stay off.
  static func whenInterrupted(_ end: @escaping @Sendable (_ status: Int32) -> Never) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    // Blocked here, before workers begin and inherit it, so that only the waiting thread gets them.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    let isWaiting = Workers.detach {
      var awaited = awaited
      var number: Int32 = 0
      guard sigwait(&awaited, &number) == 0 else { return }
      end(128 + number)
    }
    // Without a thread for it, a signal ends the process at once, and the next run tidies up.
    if !isWaiting { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
