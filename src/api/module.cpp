// A module needs a translation unit of its own; everything is in the library.
#include "api/foyer.h"
