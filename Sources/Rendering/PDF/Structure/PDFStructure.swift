import Drawing

/// Follows a scene while it is painted: builds the structure tree and marks every piece of content,
/// each either part of an element or an artifact.
///
/// cairo 1.16 knows neither artifacts nor alternative texts, and keeps text beside a link out of its
/// tree. So its tags serve as marks alone: one of a kind around each piece, in order, which
/// ``ContentMarks`` replaces by what the piece is.
final class PDFStructure {
  /// What a piece of content is.
  enum Mark: Equatable {
    /// Part of an element of this type, numbered within its page.
    case content(type: String, number: Int)
    case decoration
    case runningHeader
    case runningFooter
  }

  /// The tag that carries every mark through cairo.
  static let carrier = "Private"

  private enum Owner: Equatable {
    case element(StructureTree.ID)
    case artifact(Mark)
  }

  /// A group with a role, while its items are painted.
  private struct Frame {
    let owner: Owner
    let role: Scene.Role
    let language: String
    /// The figure around, whose shapes are content.
    let figure: StructureTree.ID?
    /// The paragraph that holds text for which there is none.
    var paragraph: StructureTree.ID?
  }

  private let context: CairoContext
  private(set) var tree: StructureTree
  /// By page, in the order of painting.
  private(set) var marks: [[Mark]] = []
  private(set) var hasMissingGlyphs = false
  private var frames: [Frame]
  private var current: Owner?
  private var contentCount = 0
  /// The link that the last text was part of.
  private var openLink: (target: String, parent: StructureTree.ID, element: StructureTree.ID)?
  /// The run in another language that the last text was part of.
  private var openRun: (language: String, parent: StructureTree.ID, element: StructureTree.ID)?

  init(context: CairoContext, language: String) {
    self.context = context
    tree = StructureTree(language: language)
    frames = [Frame(owner: .element(0), role: .section, language: language, figure: nil)]
  }

  private var page: Int { marks.count - 1 }

  // MARK: Pages and groups

  func beginPage() {
    marks.append([])
    contentCount = 0
    frames[0].paragraph = nil
  }

  func endPage() { leave() }

  /// Opens the element of a group; true where there is one to end.
  func begin(_ group: Scene.Group) -> Bool {
    let parent = frames[frames.count - 1]
    note(group)
    guard group.role != .plain else {
      if let anchor = group.anchor, case .element(let element) = parent.owner, element != 0 {
        tree.setAnchor(anchor, of: element)
      }
      return false
    }
    guard case .element(let around) = parent.owner else {
      frames.append(parent)
      return true
    }
    frames[frames.count - 1].paragraph = nil
    if let mark = group.role.artifactMark {
      frames.append(
        Frame(
          owner: .artifact(mark), role: group.role, language: parent.language, figure: nil))
      return true
    }
    let element = tree.open(group, in: around)
    let language = Self.commonLanguage(of: group.items) ?? parent.language
    if language != parent.language { tree.setLanguage(language, of: element) }
    let figure = group.role.isFigure ? element : parent.figure
    frames.append(
      Frame(owner: .element(element), role: group.role, language: language, figure: figure))
    return true
  }

  func end() {
    frames.removeLast()
    openLink = nil
    openRun = nil
  }

  private func note(_ group: Scene.Group) {
    guard let anchor = group.anchor, tree.destinations[anchor] == nil else { return }
    let bounds = Scene.Item.bounds(of: group.items) ?? Rect(0, 0, 0, 0)
    tree.destinations[anchor] = .init(page: page, point: Point(bounds.x, bounds.y))
  }

  // MARK: Items

  /// Called before a text is painted.
  func willPaint(_ text: Scene.Text, isComplete: Bool) {
    if !isComplete { hasMissingGlyphs = true }
    let frame = frames[frames.count - 1]
    guard case .element = frame.owner else { return enter(frame.owner) }
    var element = textElement()
    if let target = text.link.flatMap(LinkTarget.init) {
      openRun = nil
      element = link(text, to: target, in: element)
    } else {
      openLink = nil
    }
    if text.style.language != frame.language {
      element = run(in: text.style.language, of: element)
    } else {
      openRun = nil
    }
    if let figure = frame.figure { tree.addInk(text.bounds, page: page, to: figure) }
    if case .heading = frame.role, case .element(let heading) = frame.owner {
      tree.addText(text, page: page, to: heading)
    }
    enter(.element(element))
  }

  /// Called before a shape is painted: content inside figures, decoration elsewhere.
  func willPaint(_ shape: Scene.Shape) {
    let frame = frames[frames.count - 1]
    guard case .element = frame.owner else { return enter(frame.owner) }
    guard let figure = frame.figure else { return enter(.artifact(.decoration)) }
    if let bounds = shape.bounds { tree.addInk(bounds, page: page, to: figure) }
    enter(.element(figure))
  }

  /// Where the text of the innermost group belongs; a paragraph of its own in a group that holds
  /// elements only.
  private func textElement() -> StructureTree.ID {
    let last = frames.count - 1
    guard case .element(let element) = frames[last].owner else { return 0 }
    guard frames[last].role.holdsElementsOnly else { return element }
    if let paragraph = frames[last].paragraph { return paragraph }
    let paragraph = tree.add("P", role: .paragraph, to: element)
    frames[last].paragraph = paragraph
    return paragraph
  }

  private func link(
    _ text: Scene.Text, to target: LinkTarget, in parent: StructureTree.ID
  ) -> StructureTree.ID {
    var element = 0
    if let openLink, openLink.target == text.link, openLink.parent == parent {
      element = openLink.element
    } else {
      element = tree.add("Link", role: .reference, to: parent)
      openLink = (text.link ?? "", parent, element)
    }
    tree.addLink(
      .init(page: page, area: text.bounds, target: target, text: text.string, element: element))
    return element
  }

  private func run(in language: String, of parent: StructureTree.ID) -> StructureTree.ID {
    if let openRun, openRun.language == language, openRun.parent == parent {
      return openRun.element
    }
    let element = tree.add("Span", role: .plain, to: parent)
    tree.setLanguage(language, of: element)
    openRun = (language, parent, element)
    return element
  }

  // MARK: Marks

  private func enter(_ owner: Owner) {
    guard owner != current else { return }
    leave()
    current = owner
    context.beginTag(Self.carrier)
    switch owner {
    case .artifact(let mark): marks[page].append(mark)
    case .element(let element):
      marks[page].append(.content(type: tree.elements[element].type, number: contentCount))
      tree.addContent(page: page, number: contentCount, to: element)
      contentCount += 1
    }
  }

  private func leave() {
    guard current != nil else { return }
    context.endTag(Self.carrier)
    current = nil
  }

  /// The language of all texts, where they have one in common.
  private static func commonLanguage(of items: [Scene.Item]) -> String? {
    var languages: Set<String> = []
    collectLanguages(of: items, into: &languages)
    return languages.count == 1 ? languages.first : nil
  }

  /// Ends early at the second language.
  private static func collectLanguages(of items: [Scene.Item], into languages: inout Set<String>) {
    for item in items where languages.count < 2 {
      switch item {
      case .shape: continue
      case .text(let text): languages.insert(text.style.language)
      case .group(let group):
        if !group.role.isArtifact { collectLanguages(of: group.items, into: &languages) }
      }
    }
  }
}

extension Scene.Role {
  fileprivate var isFigure: Bool {
    if case .figure = self { true } else { false }
  }

  fileprivate var artifactMark: PDFStructure.Mark? {
    switch self {
    case .artifact: .decoration
    case .runningHeader: .runningHeader
    case .runningFooter: .runningFooter
    default: nil
    }
  }
}
