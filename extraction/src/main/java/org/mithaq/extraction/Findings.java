package org.mithaq.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.mithaq.document.PageText;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextState;
import org.mithaq.extraction.reader.PagesPdfParser;
import org.mithaq.language.WorkingLanguage;

/** What a reader reported about a file, told as an {@link Extraction}: its text, or the true reason why there is none. */
final class Findings {

    private static final String PDF = "application/pdf";
    private static final String MAIL = "message/rfc822";
    private static final String NO_PARSER = "org.apache.tika.parser.EmptyParser";
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    /** The parts of exception names and messages by which Tika and its parsers tell these cases. */
    private static final List<String> SIGNS_OF_ENCRYPTION =
            List.of("EncryptedDocumentException", "InvalidPasswordException", "EncryptedPowerPointFileException");

    private static final List<String> SIGNS_OF_EXPANSION =
            List.of("zip bomb", "OutOfMemoryError", "StackOverflowError");
    private static final List<String> SIGNS_OF_AN_UNREAD_KIND =
            List.of("UnsupportedFormatException", "OldExcelFormatException", "OldWordFileFormatException");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/gzip",
            "application/x-bzip2",
            "application/x-7z-compressed",
            "application/x-xz",
            "application/java-archive",
            "application/x-rar-compressed",
            "application/x-rar-compressed;version=4",
            "application/x-rar-compressed;version=5");

    /** As many as files within a file have names in its text, and some. */
    private static final int LINES_THAT_LIST_FILES = 100;

    private final ExtractionLimits limits;

    Findings(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** @param knownType by the first bytes and the name; the reader's own detection is better, when it came to that */
    Extraction of(PipesResult result, String knownType) {
        List<Metadata> parts =
                result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList();
        String type = parts.isEmpty() ? knownType : typeOf(parts.get(0), knownType);
        return switch (result.getStatus()) {
            case TIMEOUT -> Extraction.unreadable(TextState.TIMED_OUT, Optional.of(type));
            case OOM -> Extraction.unreadable(TextState.TOO_LARGE, Optional.of(type));
            case UNSPECIFIED_CRASH, EMPTY_OUTPUT -> Extraction.unreadable(TextState.DAMAGED, Optional.of(type));
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION -> ofParsed(parts, type);
            default -> Extraction.unreadable(TextState.NO_EXTRACTOR, Optional.of(type));
        };
    }

    private Extraction ofParsed(List<Metadata> parts, String type) {
        Optional<TextState> refusal = refusal(parts, type);
        if (refusal.isPresent()) {
            return Extraction.unreadable(refusal.get(), Optional.of(type));
        }
        List<String> pages = pagesOf(parts, type);
        if (pages.stream().noneMatch(Findings::hasLetter)) {
            return Extraction.unreadable(withoutLetters(parts, type), Optional.of(type));
        }
        if (type.equals(PDF) && lostPages(parts.get(0))) {
            return Extraction.unreadable(TextState.DAMAGED, Optional.of(type));
        }
        List<WorkingLanguage> languages = LanguageDetector.languagesOf(pages);
        return new Extraction(
                TextState.READABLE,
                Optional.of(new PageText(pages)),
                Optional.of(type),
                titleOf(parts.get(0)),
                languages);
    }

    private Optional<TextState> refusal(List<Metadata> parts, String type) {
        Metadata file = parts.get(0);
        String failure = Optional.ofNullable(file.get(TikaCoreProperties.CONTAINER_EXCEPTION))
                .orElse("");
        if (Boolean.parseBoolean(file.get(TikaCoreProperties.IS_ENCRYPTED)) || tells(failure, SIGNS_OF_ENCRYPTION)) {
            return Optional.of(TextState.ENCRYPTED);
        }
        if (isBeyondLimits(parts)) {
            return Optional.of(TextState.TOO_LARGE);
        }
        if (tells(failure, SIGNS_OF_AN_UNREAD_KIND)) {
            return Optional.of(TextState.UNSUPPORTED);
        }
        if (!failure.isEmpty()) {
            return Optional.of(TextState.DAMAGED);
        }
        if (Stream.of(file.getValues(TikaCoreProperties.TIKA_PARSED_BY)).anyMatch(NO_PARSER::equals)) {
            return Optional.of(unread(type));
        }
        return Optional.empty();
    }

    private static TextState unread(String type) {
        if (type.startsWith("image/")) {
            return TextState.IMAGE_ONLY;
        }
        return type.equals(UNKNOWN_TYPE) ? TextState.DAMAGED : TextState.UNSUPPORTED;
    }

    private boolean isBeyondLimits(List<Metadata> parts) {
        for (Metadata part : parts) {
            boolean deep = depthOf(part) > limits.embeddedDepth();
            boolean long_ = Boolean.parseBoolean(part.get(TikaCoreProperties.WRITE_LIMIT_REACHED));
            boolean many = Boolean.parseBoolean(
                    part.get(AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED));
            String failure = String.join(
                    "\n",
                    Optional.ofNullable(part.get(TikaCoreProperties.CONTAINER_EXCEPTION))
                            .orElse(""),
                    String.join("\n", part.getValues(TikaCoreProperties.EMBEDDED_EXCEPTION)),
                    String.join("\n", part.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)));
            if (deep || long_ || many || tells(failure, SIGNS_OF_EXPANSION)) {
                return true;
            }
        }
        return false;
    }

    private static int depthOf(Metadata part) {
        Integer depth = part.getInt(TikaCoreProperties.EMBEDDED_DEPTH);
        return depth == null ? 0 : depth;
    }

    /**
     * The pages of the file, then the texts of files within it, each with its name; names of files without text stand at
     * the end. An archive's own text is only its list of names.
     */
    private static List<String> pagesOf(List<Metadata> parts, String type) {
        List<String> pages = new ArrayList<>();
        if (!ARCHIVES.contains(type)) {
            pages.addAll(pagesOf(parts.get(0), type));
        }
        List<String> unread = new ArrayList<>();
        for (Metadata part : parts.subList(1, parts.size())) {
            List<String> within = pagesOf(part, typeOf(part, UNKNOWN_TYPE)).stream()
                    .filter(Findings::hasLetter)
                    .toList();
            Optional<String> name = nameOf(part).filter(known -> !endsWithLine(pages, known));
            if (within.isEmpty()) {
                name.ifPresent(unread::add);
            } else {
                pages.add(name.map(known -> known + "\n").orElse("") + within.get(0));
                pages.addAll(within.subList(1, within.size()));
            }
        }
        if (!unread.isEmpty() && pages.stream().anyMatch(Findings::hasLetter)) {
            int last = pages.size() - 1;
            pages.set(last, pages.get(last) + "\n" + String.join("\n", unread));
        }
        return pages;
    }

    /** The name that people gave an attached file; parts of an office file that its program has named have none. */
    private static Optional<String> nameOf(Metadata part) {
        String kind = part.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        boolean attached = kind == null || kind.equals(TikaCoreProperties.EmbeddedResourceType.ATTACHMENT.toString());
        return Optional.ofNullable(part.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                .filter(name -> attached)
                .map(name ->
                        TextRepair.of(List.of(name)).get(0).replace('\n', ' ').strip())
                .filter(Findings::hasLetter);
    }

    /** Whether it is among the last lines, where parsers list the files within. */
    private static boolean endsWithLine(List<String> pages, String line) {
        String page = pages.isEmpty() ? "" : pages.get(pages.size() - 1);
        int end = page.length();
        for (int count = 0; count < LINES_THAT_LIST_FILES && end >= 0; count++) {
            int start = page.lastIndexOf('\n', end - 1) + 1;
            if (end - start == line.length() && page.startsWith(line, start)) {
                return true;
            }
            end = start - 1;
        }
        return false;
    }

    private static List<String> pagesOf(Metadata part, String type) {
        List<String> raw = List.of((headOf(part, type) + contentOf(part)).split("\f", -1));
        List<String> clean = type.equals(PDF) ? TextRepair.ofPdf(raw) : TextRepair.of(raw);
        if (clean.size() == 1) {
            return clean;
        }
        // What stands behind the last page's mark (attachments' names, fields) belongs to it.
        int last = clean.size() - 2;
        List<String> marked = clean.subList(0, last + 1);
        List<String> pages = new ArrayList<>(type.equals(PDF) ? RunningLines.onceIn(marked) : marked);
        pages.set(last, (pages.get(last) + "\n" + clean.get(last + 1)).strip());
        return pages;
    }

    private static String contentOf(Metadata part) {
        return Optional.ofNullable(part.get(TikaCoreProperties.TIKA_CONTENT)).orElse("");
    }

    /** Who wrote a mail to whom about what, which Tika keeps apart from its text. */
    private static String headOf(Metadata part, String type) {
        if (!type.equals(MAIL)) {
            return "";
        }
        return Stream.of(
                        Stream.ofNullable(part.get(TikaCoreProperties.TITLE)),
                        Stream.of(part.getValues(Message.MESSAGE_FROM)),
                        Stream.of(part.getValues(Message.MESSAGE_TO)),
                        Stream.of(part.getValues(Message.MESSAGE_CC)))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static TextState withoutLetters(List<Metadata> parts, String type) {
        Metadata file = parts.get(0);
        if (type.equals(PDF) && numberOfPages(file) == 0) {
            return TextState.DAMAGED;
        }
        List<Metadata> embedded = parts.subList(1, parts.size());
        if (embedded.stream().anyMatch(part -> Boolean.parseBoolean(part.get(TikaCoreProperties.IS_ENCRYPTED)))) {
            return TextState.ENCRYPTED;
        }
        boolean pictures = Boolean.parseBoolean(file.get(PagesPdfParser.PICTURES))
                || embedded.stream().anyMatch(part -> typeOf(part, "").startsWith("image/"));
        if (pictures) {
            return TextState.IMAGE_ONLY;
        }
        return ARCHIVES.contains(type) && !embedded.isEmpty() ? TextState.UNSUPPORTED : TextState.EMPTY;
    }

    /** Pages failed to be read, and so many that the text is no longer the document's. */
    private static boolean lostPages(Metadata file) {
        long withText = Stream.of(contentOf(file).split("\f"))
                .filter(Findings::hasLetter)
                .count();
        return file.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING).length > 0
                && withText * 2 < numberOfPages(file);
    }

    private static int numberOfPages(Metadata file) {
        Integer pages = file.getInt(PagedText.N_PAGES);
        return pages == null ? 0 : pages;
    }

    private static Optional<String> titleOf(Metadata file) {
        return Optional.ofNullable(file.get(TikaCoreProperties.TITLE))
                .map(title ->
                        TextRepair.of(List.of(title)).get(0).replace('\n', ' ').strip())
                .filter(Findings::hasLetter);
    }

    /** Without parameters such as a character set. */
    private static String typeOf(Metadata part, String otherwise) {
        String type = part.get(Metadata.CONTENT_TYPE);
        return type == null ? otherwise : type.replaceFirst("\\s*;.*", "");
    }

    private static boolean tells(String failure, List<String> signs) {
        String lower = failure.toLowerCase(Locale.ROOT);
        return signs.stream().anyMatch(sign -> lower.contains(sign.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
