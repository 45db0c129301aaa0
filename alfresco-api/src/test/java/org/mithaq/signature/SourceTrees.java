package org.mithaq.signature;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Java sources below some folders. A file is parsed when somebody asks for a type in it, and found by its package. */
final class SourceTrees {

    private static final Set<String> NOT_ENTERED = Set.of("target", ".git", "test", "resources");
    private static final Path ROOT = Path.of("src", "main", "java");

    private final JavaParser parser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21));
    private final Map<Path, CompilationUnit> parsed = new HashMap<>();
    private final List<Path> roots;

    private SourceTrees(List<Path> roots) {
        this.roots = roots;
    }

    /**
     * All {@code src/main/java} below the given folders.
     *
     * @throws IllegalArgumentException where a folder has none
     */
    static SourceTrees below(List<Path> folders) {
        List<Path> roots = new ArrayList<>();
        for (Path folder : folders) {
            List<Path> found = rootsBelow(folder);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("No src/main/java below " + folder.toAbsolutePath());
            }
            roots.addAll(found);
        }
        return new SourceTrees(roots);
    }

    /** The type of that name: of the top of a file, or nested in one. */
    Optional<SourceType> find(String qualifiedName) {
        String[] segments = qualifiedName.split("\\.");
        for (int last = segments.length - 1; last >= 0; last--) {
            Optional<CompilationUnit> unit =
                    unitAt(String.join("/", List.of(segments).subList(0, last + 1)));
            if (unit.isPresent()) {
                return nested(unit.get(), segments, last);
            }
        }
        return Optional.empty();
    }

    /** Every type of the top of a file and every one nested in it, in the order of their names. */
    List<SourceType> all() {
        List<SourceType> types = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .flatMap(file -> parse(file).getTypes().stream())
                        .map(SourceType::top)
                        .forEach(type -> types.addAll(type.withNested()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return types;
    }

    private static Optional<SourceType> nested(CompilationUnit unit, String[] segments, int top) {
        Optional<SourceType> type = unit.getTypes().stream()
                .filter(candidate -> candidate.getNameAsString().equals(segments[top]))
                .findFirst()
                .map(SourceType::top);
        for (int i = top + 1; i < segments.length; i++) {
            String name = segments[i];
            type = type.flatMap(outer -> outer.nested(name));
        }
        return type;
    }

    private Optional<CompilationUnit> unitAt(String path) {
        return roots.stream()
                .map(root -> root.resolve(path + ".java"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::parse);
    }

    private CompilationUnit parse(Path file) {
        return parsed.computeIfAbsent(file, absent -> {
            try {
                ParseResult<CompilationUnit> result = parser.parse(absent);
                return result.getResult()
                        .filter(unit -> result.isSuccessful())
                        .orElseThrow(() -> new IllegalArgumentException(absent + ": " + result.getProblems()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<Path> rootsBelow(Path folder) {
        List<Path> roots = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    if (dir.endsWith(ROOT)) {
                        roots.add(dir);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    boolean entered = dir.equals(folder)
                            || !NOT_ENTERED.contains(dir.getFileName().toString());
                    return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }
            });
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a folder that can be read: " + folder.toAbsolutePath(), e);
        }
        roots.sort(null);
        return roots;
    }
}
