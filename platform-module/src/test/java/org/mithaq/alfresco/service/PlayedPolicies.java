package org.mithaq.alfresco.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.repo.policy.Behaviour;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.model.ContentModel;
import org.mithaq.model.TypeDefinition;

/**
 * Tells the behaviours of one object, bound by their methods' names as ours are, of what happens to nodes: at once, and
 * what they throw reaches whoever did it.
 */
public final class PlayedPolicies {

    private static final String BASE = "{http://www.alfresco.org/model/system/1.0}base";

    private record Binding(String policy, QName type, Object behaviours) {}

    private final ModelNames names;
    private final ContentModel model;
    private final CommitListeners commits;
    private final List<Binding> bindings = new ArrayList<>();

    PlayedPolicies(ModelNames names, ContentModel model, CommitListeners commits) {
        this.names = names;
        this.model = model;
        this.commits = commits;
    }

    /** Whose methods the bindings name. */
    public PolicyComponent of(Object bound) {
        return Recorded.playedBy(new Binder(bound), PolicyComponent.class);
    }

    /** Binds the methods of one object. */
    public final class Binder {

        private final Object bound;

        Binder(Object bound) {
            this.bound = bound;
        }

        public @Nullable Object bindClassBehaviour(QName policy, QName type, Behaviour behaviour) {
            bindings.add(new Binding(policy.getLocalName(), type, bound));
            return null;
        }

        public @Nullable Object bindAssociationBehaviour(QName policy, QName type, Behaviour behaviour) {
            bindings.add(new Binding(policy.getLocalName(), type, bound));
            return null;
        }
    }

    BehaviourFilter filter() {
        return Recorded.playedBy(new Filter(), BehaviourFilter.class);
    }

    /** Silences a class's behaviours until the transaction ends, on a node or on all until they are told to go on. */
    public final class Filter {
        public void disableBehaviour(NodeRef node, QName type) {
            silenced().add(node + " " + type);
        }

        public void disableBehaviour(QName type) {
            silenced().add(type.toString());
        }

        public void enableBehaviour(QName type) {
            silenced().remove(type.toString());
        }
    }

    boolean isSilenced(NodeRef node, QName type) {
        return silenced().contains(node + " " + type) || silenced().contains(type.toString());
    }

    @SuppressWarnings("unchecked")
    private Set<String> silenced() {
        if (commits.kept(this).isEmpty()) {
            commits.keep(this, new HashSet<String>());
        }
        return (Set<String>) commits.kept(this).orElseThrow();
    }

    void tell(String policy, QName type, Object... arguments) {
        bindings.stream()
                .filter(binding -> binding.policy().equals(policy) && isA(type, binding.type()))
                .map(Binding::behaviours)
                .distinct()
                .toList()
                .forEach(behaviours -> tell(behaviours, policy, arguments));
    }

    private static void tell(Object behaviours, String policy, Object... arguments) {
        Method method = List.of(behaviours.getClass().getMethods()).stream()
                .filter(found -> found.getName().equals(policy))
                .findFirst()
                .orElseThrow();
        try {
            method.invoke(behaviours, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isA(QName type, QName ancestor) {
        if (ancestor.toString().equals(BASE) || type.equals(ancestor)) {
            return true;
        }
        return names.name(type)
                .flatMap(model::type)
                .map(TypeDefinition::ancestors)
                .map(all -> all.stream().map(names::name).anyMatch(ancestor::equals))
                .orElse(false);
    }
}
