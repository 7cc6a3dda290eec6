//! From a disclosed board to a scene: pure geometry, in points.
