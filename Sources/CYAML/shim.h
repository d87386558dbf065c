// libyaml: the event parser of YAML 1.1 and 1.2 that gives every event its place.
#include <yaml.h>
