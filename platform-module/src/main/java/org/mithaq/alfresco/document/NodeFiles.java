package org.mithaq.alfresco.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionHistory;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.cmr.version.VersionType;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.PageText;
import org.mithaq.document.Version;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/** Bytes, versions and extracted text of nodes. To be called with the system's rights, inside a transaction. */
public final class NodeFiles {

    /** What the repository refuses in a name. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\"*\\\\><?/:|\\p{Cntrl}]");

    private static final QName PLAIN = QName.createQName(Cm.URI, "content");
    private static final String SYS = "http://www.alfresco.org/model/system/1.0";
    private static final List<QName> NOT_PLAIN = List.of(
            QName.createQName(SYS, "noContent"),
            QName.createQName(SYS, "webdavNoContent"),
            QName.createQName(Cm.URI, "workingcopy"),
            QName.createQName(Cm.URI, "lockable"));
    private static final QName VERSIONABLE = QName.createQName(Cm.URI, "versionable");

    private final NodeService nodes;
    private final ContentService contents;
    private final VersionService versions;
    private final BehaviourFilter behaviours;
    private final Fingerprints fingerprints;
    private final QName name;
    private final QName content;
    private final QName text;
    private final QName fingerprint;

    public NodeFiles(
            NodeService nodes,
            ContentService contents,
            VersionService versions,
            BehaviourFilter behaviours,
            Fingerprints fingerprints,
            ModelNames names) {
        this.nodes = nodes;
        this.contents = contents;
        this.versions = versions;
        this.behaviours = behaviours;
        this.fingerprints = fingerprints;
        this.name = names.name(Cm.PROP_NAME);
        this.content = names.name(Cm.PROP_CONTENT);
        this.text = names.name(Prm.PROP_TEXT);
        this.fingerprint = names.name(Prm.PROP_FINGERPRINT);
    }

    /** Gives the node the bytes; closes the stream. */
    void write(NodeRef node, InputStream bytes, Content given) {
        try (bytes) {
            ContentWriter writer = contents.getWriter(node, content, true);
            writer.setMimetype(given.mediaType());
            writer.setEncoding(StandardCharsets.UTF_8.name());
            writer.putContent(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes.setProperty(node, fingerprint, given.fingerprint());
    }

    /** A plain file with bytes: no document of ours, no working copy, locked by nobody, and nothing that a client has just begun. */
    boolean isPlain(NodeRef node) {
        return nodes.getType(node).equals(PLAIN)
                && NOT_PLAIN.stream().noneMatch(aspect -> nodes.hasAspect(node, aspect))
                && nodes.getProperty(node, content) instanceof ContentData data
                && data.getSize() > 0;
    }

    /** Takes over bytes that came by the host's own means: tells their fingerprint, keeps versions from now on. */
    public void adopt(NodeRef node) {
        fingerprints.content(nodes.getProperty(node, content)).ifPresent(found -> {
            nodes.setProperty(node, fingerprint, found.fingerprint());
            keepVersions(node);
        });
    }

    /** Has the repository keep a version of each new content, whichever way it comes. */
    void keepVersions(NodeRef node) {
        if (!nodes.hasAspect(node, VERSIONABLE)) {
            Map<QName, Serializable> settings = new HashMap<>();
            settings.put(QName.createQName(Cm.URI, "initialVersion"), true);
            settings.put(QName.createQName(Cm.URI, "autoVersion"), true);
            settings.put(QName.createQName(Cm.URI, "autoVersionOnUpdateProps"), false);
            nodes.addAspect(node, VERSIONABLE, settings);
        }
    }

    /** As {@link #keepVersions} from the next transaction on; in this one each is made by {@link #addVersion}. */
    void keepVersionsByHand(NodeRef node) {
        behaviours.disableBehaviour(node, VERSIONABLE);
        keepVersions(node);
    }

    /** Keeps the node as it is now as a version: the first as 1.0, as the repository does by itself. */
    void addVersion(NodeRef node) {
        // Whether it is versioned says the aspect alone, which it has before its first version.
        VersionType type = versions.getVersionHistory(node) == null ? VersionType.MAJOR : VersionType.MINOR;
        versions.createVersion(node, Map.of("versionType", type));
    }

    Optional<InputStream> read(NodeRef node) {
        return read(node, content);
    }

    private Optional<InputStream> read(NodeRef node, QName property) {
        ContentReader reader = contents.getReader(node, property);
        return reader == null || !reader.exists() ? Optional.empty() : Optional.of(reader.getContentInputStream());
    }

    Optional<InputStream> read(NodeRef node, String label) {
        return history(node).stream()
                .filter(version -> version.getVersionLabel().equals(label))
                .findFirst()
                .flatMap(version -> read(version.getFrozenStateNodeRef(), content));
    }

    /** Oldest first; versions without bytes are left out. */
    List<Version> versions(NodeRef node) {
        return history(node).stream()
                .flatMap(version -> {
                    Map<QName, Serializable> values = nodes.getProperties(version.getFrozenStateNodeRef());
                    return fingerprints.content(values.get(content)).stream()
                            .map(found -> new Version(
                                    version.getVersionLabel(),
                                    version.getFrozenModifiedDate().toInstant(),
                                    new PersonId(version.getFrozenModifier()),
                                    String.valueOf(values.get(name)),
                                    found));
                })
                .toList();
    }

    private List<org.alfresco.service.cmr.version.Version> history(NodeRef node) {
        VersionHistory history = versions.isVersioned(node) ? versions.getVersionHistory(node) : null;
        if (history == null) {
            return List.of();
        }
        List<org.alfresco.service.cmr.version.Version> oldestFirst = new ArrayList<>(history.getAllVersions());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    void writeText(NodeRef node, PageText pages) {
        // The text that was read is no new version of the file.
        behaviours.disableBehaviour(node, VERSIONABLE);
        if (pages.pages().isEmpty()) {
            nodes.removeProperty(node, text);
            return;
        }
        ContentWriter writer = contents.getWriter(node, text, true);
        writer.setMimetype("text/plain");
        writer.setEncoding(StandardCharsets.UTF_8.name());
        writer.putContent(pages.joined());
    }

    Optional<PageText> text(NodeRef node) {
        return read(node, text).map(bytes -> {
            try (bytes) {
                return PageText.ofJoined(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void rename(NodeRef node, String wanted) {
        String present = String.valueOf(nodes.getProperty(node, name));
        if (!present.equals(allowed(wanted))) {
            ChildAssociationRef parent = nodes.getPrimaryParent(node);
            nodes.setProperty(node, name, freeName(parent.getParentRef(), wanted));
        }
    }

    /** The name as the repository allows it, with a number when the folder has it already. */
    String freeName(NodeRef folder, String wanted) {
        return freeName(List.of(folder), wanted);
    }

    /** The name of a file that moves: with a number, which neither folder has, when the new folder has it already. */
    String freeName(NodeRef from, NodeRef to, String present) {
        return isTaken(to, present) ? freeName(List.of(to, from), present) : present;
    }

    private String freeName(List<NodeRef> folders, String wanted) {
        String allowed = allowed(wanted);
        int dot = allowed.lastIndexOf('.');
        String stem = dot > 0 ? allowed.substring(0, dot) : allowed;
        String ending = dot > 0 ? allowed.substring(dot) : "";
        String free = allowed;
        for (int number = 2; isTaken(folders, free); number++) {
            free = stem + " (" + number + ")" + ending;
        }
        return free;
    }

    private boolean isTaken(List<NodeRef> folders, String wanted) {
        return folders.stream().anyMatch(folder -> isTaken(folder, wanted));
    }

    private boolean isTaken(NodeRef folder, String wanted) {
        return nodes.getChildByName(folder, QName.createQName(Cm.URI, Cm.ASSOC_CONTAINS.localName()), wanted) != null;
    }

    private static String allowed(String wanted) {
        String kept = FORBIDDEN.matcher(wanted).replaceAll("_").strip();
        String cut = kept.length() > 200 ? kept.substring(kept.length() - 200) : kept;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) + "_" : cut.isEmpty() ? "file" : cut;
    }
}
