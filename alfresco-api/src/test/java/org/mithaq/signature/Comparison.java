package org.mithaq.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every type and every member that one tree declares against another tree, which may have more of both. */
final class Comparison {

    private final SourceTrees declared;
    private final SourceTrees original;
    private final SignatureReader declaredReader;
    private final SignatureReader originalReader;

    Comparison(SourceTrees declared, SourceTrees original) {
        this.declared = declared;
        this.original = original;
        this.declaredReader = new SignatureReader(declared);
        this.originalReader = new SignatureReader(original);
    }

    /**
     * What was compared and what differs.
     *
     * @param types how many types are declared
     * @param members how many methods, constructors and constants
     * @param differences one sentence each: which signature, and how it differs
     */
    record Outcome(int types, int members, List<String> differences) {}

    Outcome compare() {
        int types = 0;
        int members = 0;
        List<String> differences = new ArrayList<>();
        for (SourceType type : declared.all()) {
            TypeSignatures ours = declaredReader.read(type);
            if (ours.facts().get("visible").equals("public")) {
                types++;
                members += ours.members().size();
                differences.addAll(differences(ours));
            }
        }
        return new Outcome(types, members, List.copyOf(differences));
    }

    private List<String> differences(TypeSignatures ours) {
        Optional<SourceType> source = original.find(ours.name());
        if (source.isEmpty()) {
            return List.of(ours.name() + ": no such type in the sources");
        }
        TypeSignatures theirs = originalReader.read(source.get());
        List<String> differences = new ArrayList<>(differingFacts(ours.name(), ours.facts(), theirs.facts()));
        ours.supertypes().stream()
                .filter(supertype -> !theirs.supertypes().contains(supertype))
                .map(supertype -> ours.name() + ": is no " + supertype + " in the sources")
                .forEach(differences::add);
        ours.members().forEach(member -> differences.addAll(differences(ours, member, theirs)));
        return differences;
    }

    private List<String> differences(TypeSignatures ours, Signature member, TypeSignatures theirs) {
        String name = ours.name() + "." + member.id();
        return theirs.member(member.id())
                .or(() -> inherited(member.id(), theirs))
                .map(found -> differingFacts(name, member.facts(), found.facts()))
                .orElseGet(() -> List.of(name + ": not in the sources" + others(member.id(), theirs)));
    }

    /** A caller finds it in whatever type above declares it; constructors are of their own type. */
    private Optional<Signature> inherited(String id, TypeSignatures theirs) {
        return id.startsWith("new(")
                ? Optional.empty()
                : above(theirs).flatMap(type -> type.member(id).stream()).findFirst();
    }

    private Stream<TypeSignatures> above(TypeSignatures theirs) {
        return theirs.supertypes().stream()
                .flatMap(name -> original.find(name).stream())
                .map(originalReader::read);
    }

    private String others(String id, TypeSignatures theirs) {
        String start = id.replaceAll("\\(.*", "(");
        List<String> ofThatName = Stream.concat(Stream.of(theirs), above(theirs))
                .flatMap(type -> type.members().stream())
                .map(Signature::id)
                .filter(other -> other.startsWith(start))
                .distinct()
                .toList();
        return ofThatName.isEmpty() ? "" : ", which have " + String.join(" and ", ofThatName);
    }

    private static List<String> differingFacts(String name, Map<String, String> ours, Map<String, String> theirs) {
        return ours.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(theirs.get(fact.getKey())))
                .map(fact -> "%s: «%s» is %s here and %s in the sources"
                        .formatted(
                                name, fact.getKey(), fact.getValue(), theirs.getOrDefault(fact.getKey(), "not told")))
                .toList();
    }
}
