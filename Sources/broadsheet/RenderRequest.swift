import Glibc

/// What `broadsheet render` was asked for.
struct RenderRequest {
  var specs: [String]
  var out = "out"
  /// Nil for as many as processors.
  var workers: Int?
  var options = BatchOptions()
  var isDryRun = false
  var watches = false
  var isQuiet = false

  func run(_ session: Session) throws {
    var session = session
    try session.requireMemory()
    let paths = try Session.specs(specs)
    if out == StandardOutput.name {
      StandardOutput(specs: paths, options: options).run(&session.diagnostics)
      return try session.finish()
    }
    let folder = OutputFolder(out, waitsForDisk: !watches)
    let console = session.console
    Surroundings.whenInterrupted { status in
      folder.abandon {
        console.clearProgress()
        _exit(status)
      }
    }
    let batch = Batch(
      specs: paths, options: options, folder: folder, workers: workers, console: session.console,
      isQuiet: isQuiet)
    if watches {
      var watch = Watch(batch, of: specs)
      watch.run()
    }
    batch.run(isDryRun: isDryRun, &session.diagnostics)
    try session.finish()
  }
}

extension RenderRequest {
  /// Reads the words that most runs consist of. ArgumentParser looks at the types of every command
  /// before it reads a word, which is a tenth of the time of a single chart.
  ///
  /// - Returns: Nil for anything out of the ordinary: an option that is not among these, a value that
  ///   is missing or wrong. ArgumentParser knows what to say then.
  init?(plain words: some Sequence<String>) {
    var words = words.makeIterator()
    guard words.next() == "render" else { return nil }
    self.init(specs: [])
    while let word = words.next() {
      switch word {
      case "--out", "-o":
        guard let value = words.next(), !value.isEmpty,
          !value.hasPrefix("-") || value == StandardOutput.name
        else { return nil }
        out = value
      case "--jobs":
        guard let value = words.next().flatMap({ Int($0) }), (1...256).contains(value) else {
          return nil
        }
        workers = value
      case "--quiet": isQuiet = true
      case "--force": options.isForced = true
      default:
        guard !word.hasPrefix("-") || word == StandardInput.name else { return nil }
        specs.append(word)
      }
    }
    if specs.isEmpty { return nil }
  }
}
