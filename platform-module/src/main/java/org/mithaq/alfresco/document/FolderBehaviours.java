package org.mithaq.alfresco.document;

import java.util.List;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.model.Cm;

/**
 * Watches over the permissions and the places of folders, sites among them: what is changed there changes who may read the
 * documents beneath. Nothing here is called when a file is uploaded.
 */
public final class FolderBehaviours {

    private static final String ALFRESCO = "http://www.alfresco.org";
    private static final QName BASE = QName.createQName("http://www.alfresco.org/model/system/1.0", "base");
    private static final QName FOLDER = QName.createQName(Cm.URI, Cm.TYPE_FOLDER.localName());

    private final NodeService nodes;
    private final DictionaryService dictionary;
    private final FolderAccess access;

    public FolderBehaviours(NodeService nodes, DictionaryService dictionary, FolderAccess access) {
        this.nodes = nodes;
        this.dictionary = dictionary;
        this.access = access;
    }

    public void bind(PolicyComponent policies) {
        for (String policy : List.of("onGrantLocalPermission", "onRevokeLocalPermission", "onMoveNode")) {
            bind(policies, policy, FOLDER);
        }
        // The repository tells these of every node as of one of the most general type; the second one also when it
        // comes
        // to a branch that it has left for later.
        for (String policy : List.of("onInheritPermissionsEnabled", "onInheritPermissionsDisabled")) {
            bind(policies, policy, BASE);
        }
    }

    private void bind(PolicyComponent policies, String policy, QName type) {
        policies.bindClassBehaviour(
                QName.createQName(ALFRESCO, policy),
                type,
                new JavaBehaviour(this, policy, NotificationFrequency.EVERY_EVENT));
    }

    public void onGrantLocalPermission(NodeRef folder, String authority, String permission) {
        changed(folder);
    }

    public void onRevokeLocalPermission(NodeRef folder, @Nullable String authority, @Nullable String permission) {
        changed(folder);
    }

    public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
        if (!before.getParentRef().equals(after.getParentRef())) {
            changed(after.getChildRef());
        }
    }

    public void onInheritPermissionsEnabled(NodeRef node) {
        inheritanceChanged(node);
    }

    public void onInheritPermissionsDisabled(NodeRef node, boolean async) {
        inheritanceChanged(node);
    }

    private void inheritanceChanged(NodeRef node) {
        if (nodes.exists(node) && dictionary.isSubClass(nodes.getType(node), FOLDER)) {
            changed(node);
        }
    }

    private void changed(NodeRef folder) {
        if (folder.getStoreRef().equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE)) {
            access.changed(folder);
        }
    }
}
