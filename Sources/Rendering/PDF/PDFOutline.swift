import Drawing

/// The tree of entries that readers show beside the pages.
struct PDFOutline {
  private struct Entry {
    let title: String
    let level: Int
    let isOpen: Bool
    let destination: String
  }

  private var entries: [Entry] = []

  /// The entries a document asks for; where it asks for none, its headings.
  init(_ document: Document, _ tree: StructureTree, _ pages: PDFPages) throws(RenderingError) {
    for entry in document.outline {
      guard let place = tree.destinations[entry.anchor] else {
        throw .unknownAnchor(entry.anchor)
      }
      entries.append(
        Entry(
          title: entry.title, level: entry.level, isOpen: entry.isOpen,
          destination: pages.destination(place)))
    }
    guard document.outline.isEmpty else { return }
    for element in tree.elements {
      guard case .heading = element.role, let place = element.start else { continue }
      let level = element.type.utf8.last.map { Int($0) - 0x30 } ?? 1
      entries.append(
        Entry(
          title: element.text.trimmedSpaces, level: level, isOpen: level < 2,
          destination: pages.destination(place)))
    }
    // The title of a document alone, or of a picture, leads nowhere new.
    if entries.count < 2 { entries = [] }
  }

  /// Writes the entries and returns the number of their root; nil for none.
  func write(to writer: inout PDFWriter) -> Int? {
    guard !entries.isEmpty else { return nil }
    let root = writer.reserve()
    let numbers = entries.map { _ in writer.reserve() }
    let parents = parents
    var children = [[Int]](repeating: [], count: entries.count + 1)
    var places: [Int] = []
    for (index, parent) in parents.enumerated() {
      places.append(children[parent + 1].count)
      children[parent + 1].append(index)
    }
    let counts = visibleCounts(children)
    for (index, entry) in entries.enumerated() {
      let siblings = children[parents[index] + 1]
      let place = places[index]
      var text = "<< /Title \(PDFText.string(entry.title)) /Dest \(entry.destination)"
      text += " /Parent \(parents[index] < 0 ? root : numbers[parents[index]]) 0 R"
      if place > 0 { text += " /Prev \(numbers[siblings[place - 1]]) 0 R" }
      if place + 1 < siblings.count { text += " /Next \(numbers[siblings[place + 1]]) 0 R" }
      let own = children[index + 1]
      if let first = own.first, let last = own.last {
        text += " /First \(numbers[first]) 0 R /Last \(numbers[last]) 0 R"
        text += " /Count \(entry.isOpen ? counts[index + 1] : -counts[index + 1])"
      }
      writer.add(text + " >>", as: numbers[index])
    }
    let top = children[0]
    let ends = "/First \(numbers[top[0]]) 0 R /Last \(numbers[top[top.count - 1]]) 0 R"
    writer.add("<< /Type /Outlines \(ends) /Count \(counts[0]) >>", as: root)
    return root
  }

  /// For each entry the nearest one before it of a lower level; -1 for none.
  private var parents: [Int] {
    var stack: [Int] = []
    return entries.indices.map { index in
      while let last = stack.last, entries[last].level >= entries[index].level {
        stack.removeLast()
      }
      defer { stack.append(index) }
      return stack.last ?? -1
    }
  }

  /// How many entries are in view below each, when it is open; the root comes first.
  private func visibleCounts(_ children: [[Int]]) -> [Int] {
    var counts = [Int](repeating: 0, count: children.count)
    for slot in children.indices.reversed() {
      counts[slot] = children[slot].reduce(0) { sum, child in
        sum + 1 + (entries[child].isOpen ? counts[child + 1] : 0)
      }
    }
    return counts
  }
}
