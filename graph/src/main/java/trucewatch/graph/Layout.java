package trucewatch.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Where boxes and arrows go: layers from left to right, what comes first on the left. The same
/// boxes and arrows in the same order always give the same places.
///
/// @param boxes in the order in which they were given
/// @param arrows in the order in which they were given
record Layout(List<Place> boxes, List<Route> arrows, double width, double height) {
  /// A box and its size.
  record Size(double width, double height) {}

  /// An arrow between two boxes, by their numbers, with its label and the size of that.
  record Link(int from, int to, String label, Size size) {}

  /// Where a box lies: its upper left corner.
  record Place(double x, double y) {}

  /// How an arrow runs, and the upper left corner of its label.
  record Route(List<Place> points, Place label) {
    Route {
      points = List.copyOf(points);
    }
  }

  Layout {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  static Layout of(List<Size> sizes, List<Link> links) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = root();
    List<ElkNode> nodes = new ArrayList<>();
    for (Size size : sizes) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(size.width(), size.height());
      node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
      nodes.add(node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Link link : links) {
      ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
      // the layout passes over a label without text
      ElkLabel label = ElkGraphUtil.createLabel(link.label(), edge);
      label.setDimensions(link.size().width(), link.size().height());
      edges.add(edge);
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return new Layout(
        nodes.stream().map(node -> new Place(node.getX(), node.getY())).toList(),
        edges.stream().map(Layout::route).toList(),
        root.getWidth(),
        root.getHeight());
  }

  private static ElkNode root() {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 18.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(12));
    root.setProperty(CoreOptions.ASPECT_RATIO, 1.6);
    return root;
  }

  private static Route route(ElkEdge edge) {
    List<Place> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Place(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Place(bend.getX(), bend.getY()));
      }
      points.add(new Place(section.getEndX(), section.getEndY()));
    }
    ElkLabel label = edge.getLabels().getFirst();
    return new Route(points, new Place(label.getX(), label.getY()));
  }
}
