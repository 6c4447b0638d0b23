//! The whole site over an invented world, asked as a reader would, without a network.

#[cfg(test)]
mod api;
#[cfg(test)]
mod crawl;
#[cfg(test)]
mod feeds;
#[cfg(test)]
mod headers;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod palette;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod serving;
#[cfg(test)]
mod side;
#[cfg(test)]
mod subjects;
#[cfg(test)]
mod taken;
#[cfg(test)]
mod world;
