// A module needs a translation unit of its own; everything is in the libraries.
#include "canvas/canvas.h"
#include "canvas/inspect.h"
