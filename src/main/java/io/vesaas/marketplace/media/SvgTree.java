package io.vesaas.marketplace.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The elements of an SVG and which of them draw others again, to know what drawing it takes before it is drawn. */
final class SvgTree {

    private static final int MOST_STEPS = 20_000;
    private static final int DEEPEST = 60;

    private final List<Node> open = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();
    private final Node root = new Node();

    SvgTree() {
        open.add(root);
    }

    private static final class Node {
        private final List<Node> children = new ArrayList<>();
        private final List<String> references = new ArrayList<>();
        private long steps;
    }

    void enter(List<String> ids, List<String> references) throws BadPicture {
        var node = new Node();
        node.references.addAll(references);
        ids.forEach(id -> byId.putIfAbsent(id, node));
        open.getLast().children.add(node);
        open.add(node);
        if (open.size() > DEEPEST) {
            throw tooCostly();
        }
    }

    void leave() {
        open.removeLast();
    }

    /** Refuses one whose elements draw each other round and round, or too often. */
    void requireCheap() throws BadPicture {
        steps(root, new HashSet<>());
    }

    private long steps(Node node, Set<Node> path) throws BadPicture {
        if (node.steps == 0) {
            if (!path.add(node) || path.size() > DEEPEST) {
                throw tooCostly();
            }
            long steps = 1;
            for (Node child : node.children) {
                steps += steps(child, path);
            }
            for (String reference : node.references) {
                Node target = byId.get(reference);
                steps += target == null ? 0 : steps(target, path);
            }
            if (steps > MOST_STEPS) {
                throw tooCostly();
            }
            path.remove(node);
            node.steps = steps;
        }
        return node.steps;
    }

    private static BadPicture tooCostly() {
        return new BadPicture("svg-too-costly", "This SVG is built too intricately. Upload the icon as PNG.");
    }
}
