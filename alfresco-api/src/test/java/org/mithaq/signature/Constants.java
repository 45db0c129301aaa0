package org.mithaq.signature;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value of a constant, as far as it can be told from the text: literals, sums of them, names of others, new objects. */
final class Constants {

    private final SourceTrees trees;
    private final Names names;

    Constants(SourceTrees trees, Names names) {
        this.trees = trees;
        this.names = names;
    }

    /** Empty where the text does not tell it. */
    Optional<String> value(Expression expression, SourceType at) {
        if (expression instanceof StringLiteralExpr text) {
            return Optional.of(text.asString());
        }
        if (expression instanceof LiteralStringValueExpr number) {
            return Optional.of(number.getValue().replaceAll("[_lL]", ""));
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return Optional.of(String.valueOf(truth.getValue()));
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner(), at);
        }
        if (expression instanceof UnaryExpr sign && sign.getOperator() == UnaryExpr.Operator.MINUS) {
            return value(sign.getExpression(), at).map(value -> "-" + value);
        }
        if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            // Of two numbers it is another sum than of two texts; nothing in Alfresco's API needs it.
            return value(sum.getLeft(), at)
                    .flatMap(left -> value(sum.getRight(), at).map(right -> left + right))
                    .filter(value -> !value.matches("-?\\d+"));
        }
        if (expression instanceof ObjectCreationExpr made) {
            return made(made, at);
        }
        return named(expression, at);
    }

    private Optional<String> made(ObjectCreationExpr made, SourceType at) {
        List<String> arguments = new ArrayList<>();
        for (Expression argument : made.getArguments()) {
            Optional<String> value = value(argument, at);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(value.get());
        }
        return Optional.of("new " + names.qualified(made.getType().getNameWithScope(), at) + arguments);
    }

    private Optional<String> named(Expression expression, SourceType at) {
        if (expression instanceof NameExpr name) {
            return inTypeOrAbove(name.getNameAsString(), at);
        }
        if (expression instanceof FieldAccessExpr field) {
            return trees.find(names.qualified(field.getScope().toString(), at))
                    .flatMap(owner -> inTypeOrAbove(field.getNameAsString(), owner));
        }
        return Optional.empty();
    }

    private Optional<String> inTypeOrAbove(String name, SourceType type) {
        return field(name, type).or(() -> names.supertypes(type).stream()
                .flatMap(supertype -> trees.find(supertype).stream())
                .flatMap(supertype -> field(name, supertype).stream())
                .findFirst());
    }

    private Optional<String> field(String name, SourceType type) {
        return type.declaration().getFields().stream()
                .map(FieldDeclaration::getVariables)
                .flatMap(List::stream)
                .filter(variable -> variable.getNameAsString().equals(name))
                .findFirst()
                .flatMap(VariableDeclarator::getInitializer)
                .flatMap(initializer -> value(initializer, type));
    }
}
