package org.mithaq.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the comparison sees what it is there for, on sources of a page each. */
class ComparisonTest {

    private static final String SHELF = """
            package library;

            import java.io.IOException;
            import java.io.Serializable;
            import java.util.List;

            public class Shelf<B extends Book> extends Furniture implements Serializable {

                public static final String LABEL = "shelf";

                public enum Side { LEFT, RIGHT }

                public Shelf(String name, int... widths) {}

                public <X extends Book> List<X> books(X like, Side side, String[] words) throws IOException {
                    return List.of();
                }

                protected void dust() {}
            }
            """;
    private static final String BOOK = "package library; public interface Book { String title(); }";
    private static final String FURNITURE = """
            package library;

            import java.util.*;

            abstract class Furniture {
                public static final String ROOM = "reading " + "room";
                public Map<String, ? extends Book> inventory(Map.Entry<String, String> since) { return Map.of(); }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void sameSourcesShouldNotDiffer() throws IOException {
        Comparison.Outcome outcome = compare(SHELF, SHELF);

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.types()).as("shelf, side, book").isEqualTo(3);
        assertThat(outcome.members())
                .as("label, left, right, constructor, books, dust, title")
                .isEqualTo(7);
    }

    @Test
    void whatIsNotDeclaredShouldNotBeAskedFor() throws IOException {
        String declared =
                "package library; public class Shelf<B extends Book> { protected void dust() {} private Shelf() {} }";

        assertThat(compare(declared, SHELF).differences()).isEmpty();
    }

    @Test
    void inheritedMembersShouldBeFoundWhereTheyAreDeclared() throws IOException {
        String declared = """
                package library;

                import java.util.Map;

                public class Shelf<B extends Book> {
                    public static final String ROOM = "reading room";
                    private Shelf() {}
                    public Map<String, Book> inventory(Map.Entry<String, String> since) { return null; }
                }
                """;

        assertThat(compare(declared, SHELF).differences()).isEmpty();
    }

    /** Each line changes one thing of the original and says what must be told of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public enum Side { LEFT, RIGHT }    | public interface Side {}        | Shelf.Side: «is» is enum here and interface
            public class Shelf<B                | class Shelf<B                   | «visible» is public here and in its package
            public class Shelf<B                | public abstract class Shelf<B   | «abstract» is no here and yes
            public class Shelf<B                | public final class Shelf<B      | «final» is no here and yes
            Shelf<B extends Book>               | Shelf<B>                        | «type variables» is [library.Book] here and [java.lang.Object]
            implements Serializable             | implements Cloneable            | Shelf: is no java.io.Serializable
            LABEL = "shelf"                     | LABEL = "board"                 | Shelf.LABEL: «is worth» is shelf here and board
            String LABEL = "shelf"              | Object LABEL = "shelf"          | Shelf.LABEL: «is of type» is java.lang.String here and java.lang.Object
            static final String LABEL           | final String LABEL              | Shelf.LABEL: «static» is yes here and no
            String LABEL                        | String SIGN                     | Shelf.LABEL: not in the sources
            LEFT, RIGHT                         | LEFT, TOP                       | Shelf.Side.RIGHT: not in the sources
            public enum Side                    | enum Side                       | Shelf.Side: «visible» is public here and in its package
            public Shelf(String name, int       | public Shelf(Object name, int   | Shelf.new(java.lang.String, int[]): not in the sources, which have new(java.lang.Object, int[])
            public Shelf(String name, int       | private Shelf(String name, int  | Shelf.new(java.lang.String, int[]): not in the sources
            int... widths                       | int[] widths                    | «any number at the end» is yes here and no
            List<X> books                       | java.util.Set<X> books          | books(library.Book, library.Shelf.Side, java.lang.String[]): «returns» is java.util.List here and java.util.Set
            <X extends Book>                    | <X>                             | not in the sources, which have books(java.lang.Object, library.Shelf.Side, java.lang.String[])
            String[] words                      | String words                    | not in the sources, which have books(library.Book, library.Shelf.Side, java.lang.String)
            public <X                           | public static <X                | «static» is no here and yes
            public <X                           | public final <X                 | «final» is no here and yes
            throws IOException                  | throws InterruptedException     | «throws» is [java.io.IOException] here and [java.lang.InterruptedException]
            throws IOException                  | throws IllegalStateException    | «throws» is [java.io.IOException] here and []
            protected void dust()               | void dust()                     | Shelf.dust(): not in the sources
            protected void dust() {}            | protected int dust() {}         | Shelf.dust(): «returns» is void here and int
            """)
    void everyKindOfChangeShouldBeTold(String part, String changed, String told) throws IOException {
        assertThat(SHELF).contains(part);

        List<String> differences = compare(SHELF, SHELF.replace(part, changed)).differences();

        assertThat(differences).anySatisfy(difference -> assertThat(difference).contains(told));
    }

    @Test
    void constructorThatNobodyWroteShouldBeAskedForToo() throws IOException {
        String declared = "package library; public class Shelf<B extends Book> {}";

        assertThat(compare(declared, SHELF).differences())
                .containsExactly("library.Shelf.new(): not in the sources, which have new(java.lang.String, int[])");
    }

    @Test
    void typeThatIsNotThereShouldBeTold() throws IOException {
        assertThat(compare(SHELF.replace("Shelf", "Rack"), SHELF).differences())
                .containsExactly(
                        "library.Rack: no such type in the sources", "library.Rack.Side: no such type in the sources");
    }

    @Test
    void folderWithoutSourcesShouldBeRefused() {
        List<Path> none = List.of(folder.resolve("none"));

        assertThatThrownBy(() -> SourceTrees.below(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void everySignatureOfThisModuleShouldBeRead() {
        List<Path> here = List.of(Path.of("."));

        Comparison.Outcome outcome = new Comparison(SourceTrees.below(here), SourceTrees.below(here)).compare();

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.members()).isGreaterThan(100);
    }

    /** The declared type beside the one of the sources; what they need of others is the same in both. */
    private Comparison.Outcome compare(String declared, String original) throws IOException {
        return new Comparison(tree("declared", declared), tree("original", original)).compare();
    }

    private SourceTrees tree(String name, String source) throws IOException {
        Path library = Files.createDirectories(folder.resolve(name).resolve("part/src/main/java/library"));
        Files.writeString(library.resolve(source.contains("Rack") ? "Rack.java" : "Shelf.java"), source);
        Files.writeString(library.resolve("Book.java"), BOOK);
        Files.writeString(library.resolve("Furniture.java"), FURNITURE);
        return SourceTrees.below(List.of(folder.resolve(name)));
    }
}
